package dk.kk.ihcph.guidance.http.parameter;

/** Marks a bean of query parameters, so that its violations are reported by the parameter's name. */
public interface ParameterBean {}
