import { useEffect, useRef } from 'react';
import { markNodes } from '../marks/markNodes';
import type { GraphView, LineageGraphProps } from '../types';

/**
 * Brings into view what was chosen elsewhere on the page: the selected node,
 * the path, the first node that is found. Each once, when it is chosen, and
 * only when it is drawn: a reader who then looks elsewhere is left alone.
 */
export function useFollow(
  options: Pick<LineageGraphProps, 'selected' | 'path' | 'search'> & {
    view: GraphView;
    reveal: (id: string) => void;
    fit: (ids: readonly string[]) => void;
  },
): void {
  const { view, selected, path, search, reveal, fit } = options;
  const latest = useRef({ view, reveal, fit });
  latest.current = { view, reveal, fit };

  useEffect(() => {
    if (selected !== undefined) {
      latest.current.reveal(selected);
    }
  }, [selected]);

  const pathText = path?.map(encodeURIComponent).join(' ');
  useEffect(() => {
    if (pathText) {
      latest.current.fit(pathText.split(' ').map(decodeURIComponent));
    }
  }, [pathText]);

  useEffect(() => {
    const marks = markNodes({ view: latest.current.view, search });
    const found = [...marks].find(([, mark]) => mark.found);
    if (found) {
      latest.current.reveal(found[0]);
    }
  }, [search]);
}
