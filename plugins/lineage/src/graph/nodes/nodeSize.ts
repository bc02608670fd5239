/**
 * Pixels of every node. They are fixed, so that a graph can be laid out before
 * any of it is drawn, and nothing moves when it is.
 */
export const NODE_SIZE = { width: 224, height: 84 };
