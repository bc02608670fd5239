import { useTranslationRef } from '@backstage/frontend-plugin-api';
import EmptyIcon from '@material-ui/icons/AssignmentInd';
import {
  ErrorState,
  SkeletonLines,
  StateMessage,
} from '@waymark/plugin-page-parts-react';
import type { RaciRole } from '@waymark/plugin-raci-common';
import { useMemo } from 'react';
import { raciTranslationRef } from '../../translation';
import { useActivities } from '../entity/useActivities';
import type { RaciPageParams } from '../page/raciPageAddress';
import { useErrorWords } from '../states/useErrorWords';
import { columnsOf } from './columnsOf';
import { MatrixCards } from './MatrixCards';
import { MatrixLegend } from './MatrixLegend';
import { MatrixTable } from './MatrixTable';
import type { MatrixList } from './useMatrix';

/** Pixels below which a table of seven columns is a list of cards. */
const NARROW = 720;

/** Who answers and who works; who is asked and told, only when asked for. */
const ROLES: readonly RaciRole[] = ['accountable', 'responsible'];

/** The matrix in whichever state it is, as wide as there is room. */
export function MatrixView(props: {
  list: MatrixList;
  params: RaciPageParams;
  /** Pixels; undefined where nothing is laid out. */
  width: number | undefined;
}) {
  const { list, params, width } = props;
  const { activity: chosen, role: roles = ROLES } = params;
  const { t } = useTranslationRef(raciTranslationRef);
  const words = useErrorWords();
  const known = useActivities();
  const activities = useMemo(
    () => columnsOf({ known: known.values(), entities: list.items, chosen }),
    [known, list.items, chosen],
  );
  const error = list.error && (
    <ErrorState error={list.error} retry={list.retry} words={words} />
  );
  if (!list.first) {
    return error ?? <SkeletonLines count={8} height={56} />;
  }
  if (list.items.length === 0 && !list.hasMore) {
    return (
      <StateMessage
        icon={EmptyIcon}
        title={t('page.matrix.none')}
        text={t('page.matrix.noneAdvice')}
      />
    );
  }
  const view = { list, activities, roles };
  return (
    <>
      {width !== undefined && width < NARROW ? (
        <MatrixCards
          {...view}
          activity={chosen?.length === 1 ? chosen[0] : undefined}
        />
      ) : (
        <MatrixTable {...view} />
      )}
      <MatrixLegend roles={roles} />
      {error}
    </>
  );
}
