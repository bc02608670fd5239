/** What a regulator asks first, to copy into a catalog file. */
export const COMPLIANCE_SNIPPET = `spec:
  compliance:
    riskClass: limited
    personalData: pseudonymised
    regions: [eu-central]
    purpose: What it may be used for.
    retention: P3Y
`;
