/** Texts of the graph. */
export const graphMessages = {
  /** The legend. */
  legend: 'Legend',
};
