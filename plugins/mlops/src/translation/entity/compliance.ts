/** Texts of the compliance card and the trace. */
export const complianceMessages = {} as const;
