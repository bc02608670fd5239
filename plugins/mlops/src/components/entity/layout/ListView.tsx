import type { Page } from '@waymark/plugin-mlops-common';
import {
  SkeletonLines,
  type CursorList,
} from '@waymark/plugin-page-parts-react';
import type { ReactNode } from 'react';
import { ErrorState } from '../../states/ErrorState';
import { ListFooter } from './ListFooter';

/**
 * A list that grows, in whichever state it is: loading, failed, empty, or what
 * `children` makes of its items, with the way to more of them.
 */
export function ListView<T>(props: {
  list: CursorList<Page<T>>;
  empty: ReactNode;
  children: (items: T[]) => ReactNode;
}) {
  const { list, empty, children } = props;
  if (list.items.length > 0) {
    return (
      <>
        {children(list.items)}
        <ListFooter list={list} />
      </>
    );
  }
  if (list.error) {
    return <ErrorState error={list.error} retry={list.retry} compact />;
  }
  // A page may be empty and still not be the last: a reader who may see only
  // some of a list gets such pages.
  if (list.loading || !list.first) {
    return <SkeletonLines count={6} />;
  }
  return list.hasMore ? <ListFooter list={list} /> : <>{empty}</>;
}
