/** Pixels between nodes beside each other. */
export const NODE_GAP = 28;

/** Pixels between a node and those it leads to: room for arrow and label. */
export const RANK_GAP = 96;
