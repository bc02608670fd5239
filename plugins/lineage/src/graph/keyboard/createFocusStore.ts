/**
 * Which node the keyboard is at. Nodes subscribe one by one, so that a step
 * from node to node draws two of them anew, not five hundred.
 */
export interface FocusStore {
  active(): string | undefined;
  /** Makes a node the active one; with `grab` it takes the focus, too. */
  move(id: string | undefined, options?: { grab?: boolean }): void;
  subscribe(listener: () => void): () => void;
  /** Changes whenever this node shall look: it became or ceased to be active. */
  signal(id: string): number;
  /** Whether the node shall take the focus now; true once for each request. */
  takeGrab(id: string): boolean;
}

/** A store of one graph. */
export function createFocusStore(): FocusStore {
  const listeners = new Set<() => void>();
  let active: string | undefined;
  let requests = 0;
  let grab: string | undefined;
  return {
    active: () => active,
    move: (id, options) => {
      active = id;
      if (options?.grab) {
        grab = id;
        requests += 1;
      }
      listeners.forEach(listener => listener());
    },
    subscribe: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    // 0 is "not active"; a second request to the active one is a change, too.
    signal: id => (id === active ? requests + 1 : 0),
    takeGrab: id => {
      const mine = grab === id;
      if (mine) {
        grab = undefined;
      }
      return mine;
    },
  };
}
