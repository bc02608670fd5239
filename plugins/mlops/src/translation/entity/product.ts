/** Texts of the product card. */
export const productMessages = {} as const;
