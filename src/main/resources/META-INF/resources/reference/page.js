// For reading only: requests are tried out in Swagger UI. Nothing is loaded from elsewhere or reported there.
Scalar.createApiReference("#reference", {
  url: "/q/openapi.json",
  withDefaultFonts: false,
  telemetry: false,
  hideClientButton: true,
  hideTestRequestButton: true,
  showDeveloperTools: "never",
  agent: { disabled: true },
  mcp: { disabled: true },
  hideModels: true,
});
