/**
 * Props of an element that scrolls: only what has the focus can be scrolled
 * with the arrow keys.
 * @public
 */
export const keyboardScroll = { tabIndex: 0 } as const;
