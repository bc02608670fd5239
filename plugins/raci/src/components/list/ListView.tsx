import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ListView as GeneralListView,
  type ListViewProps,
} from '@waymark/plugin-page-parts-react';
import type { Page } from '@waymark/plugin-raci-common';
import { raciTranslationRef } from '../../translation';
import { useErrorWords } from '../states/useErrorWords';

/** A list of the RACI backend in whichever state it is, in its words. */
export function ListView<P extends Page<unknown>>(
  props: Omit<ListViewProps<P>, 'words'>,
) {
  const { list, total } = props;
  const { t } = useTranslationRef(raciTranslationRef);
  const count = list.first?.totalItems;
  return (
    <GeneralListView
      {...props}
      total={
        total ??
        (count === undefined ? undefined : t('page.list.total', { count }))
      }
      words={useErrorWords()}
    />
  );
}
