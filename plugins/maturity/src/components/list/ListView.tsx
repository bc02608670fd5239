import type { Page } from '@waymark/plugin-maturity-common';
import {
  ListView as GeneralListView,
  type ListViewProps,
} from '@waymark/plugin-page-parts-react';
import { useErrorWords } from '../states/useErrorWords';

/** A list of the maturity backend in whichever state it is, in its words. */
export function ListView<P extends Page<unknown>>(
  props: Omit<ListViewProps<P>, 'words'>,
) {
  return <GeneralListView {...props} words={useErrorWords()} compact />;
}
