package dk.kk.ihcph.guidance.http.parameter;

/** Marks a bean of query parameters, so that what is wrong in it is reported by the parameter's name. */
public interface ParameterBean {}
