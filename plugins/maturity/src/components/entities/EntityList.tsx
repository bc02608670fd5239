import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import EmptyIcon from '@material-ui/icons/Ballot';

import type {
  EntitiesPage,
  EntitiesQuery,
  MaturityApi,
  RubricSummary,
  ScoredEntity,
} from '@waymark/plugin-maturity-common';
import {
  ErrorState,
  LevelLadder,
  type LoadPage,
  ScrollTable,
  shortName,
  SkeletonLines,
  StateMessage,
  useCursorList,
} from '@waymark/plugin-page-parts-react';
import { useCallback, useMemo } from 'react';
import { maturityApiRef } from '../../api';
import { maturityTranslationRef } from '../../translation';
import { LevelMark } from '../level/LevelMark';
import type { TabProps } from '../page/MaturityContent';
import { PointsText } from '../points/PointsText';
import { useErrorWords } from '../states/useErrorWords';
import { ScorecardLink } from './ScorecardLink';
import { toEntitiesQuery } from './toQueries';

const PAGE_SIZE = 50;

const useStyles = makeStyles(theme => ({
  stale: { opacity: 0.6 },
  level: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    whiteSpace: 'nowrap',
  },
}));

/** Entities with their level, one line each. */
export function EntityList(
  props: Pick<TabProps, 'params'> & { rubric: RubricSummary },
) {
  const { rubric, params } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useErrorWords();
  // The same text is the same question, whatever else of the page changes.
  const text = JSON.stringify(toEntitiesQuery(rubric.id, params));
  const query = useMemo<EntitiesQuery>(() => JSON.parse(text), [text]);
  const load = useCallback<LoadPage<MaturityApi, EntitiesPage>>(
    (api, cursor, signal) =>
      api.listEntities({ ...query, limit: PAGE_SIZE, cursor }, { signal }),
    [query],
  );
  const list = useCursorList(maturityApiRef, load, { keepPrevious: true });
  const error = list.error && (
    <ErrorState error={list.error} retry={list.retry} words={words} />
  );
  if (!list.first) {
    return error ?? <SkeletonLines count={8} height={36} />;
  }
  if (list.items.length === 0 && !list.hasMore) {
    return (
      <StateMessage
        icon={EmptyIcon}
        title={t('page.entities.none')}
        text={t('page.entities.noneAdvice')}
      />
    );
  }
  const track = rubric.tracks.find(({ id }) => id === params.track);
  return (
    <div className={list.stale ? classes.stale : ''} aria-busy={list.stale}>
      <ScrollTable
        label={t('page.entities.title')}
        columns={[
          { id: 'entity', title: t('page.entities.entity') },
          { id: 'owner', title: t('page.filters.owner') },
          { id: 'level', title: t('page.level') },
          ...(track ? [{ id: 'track', title: track.title }] : []),
          { id: 'points', title: t('page.entities.points') },
          { id: 'open', title: t('page.entities.open'), number: true },
        ]}
      >
        {list.items.map(entity => (
          <Row
            key={entity.entityRef}
            entity={entity}
            rubric={rubric}
            track={track?.id}
          />
        ))}
      </ScrollTable>
      {list.hasMore && (
        <Button disabled={list.loading} onClick={list.loadMore}>
          {t('page.more')}
        </Button>
      )}
      {error}
    </div>
  );
}

function Row(props: {
  entity: ScoredEntity;
  rubric: RubricSummary;
  track: string | undefined;
}) {
  const { entity, rubric, track } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  const { owner, level, levelName, waived, points, open } = entity;
  const inTrack = entity.tracks.find(({ id }) => id === track);
  const highest = rubric.levels.length - 1;
  return (
    <tr>
      <th scope="row">
        <ScorecardLink entity={entity} rubric={rubric.id} track={track} />
      </th>
      <td>
        {owner && <EntityRefLink entityRef={owner} title={shortName(owner)} />}
      </td>
      <td>
        <span className={classes.level}>
          <LevelLadder level={level} highest={highest} silent />
          <LevelMark level={level} levelName={levelName} waived={waived} />
        </span>
      </td>
      {track !== undefined && (
        <td>
          {inTrack?.applicable ? (
            <span className={classes.level}>
              <LevelLadder level={inTrack.level} highest={highest} silent />
              <LevelMark level={inTrack.level} />
            </span>
          ) : (
            t('level.notApplicable')
          )}
        </td>
      )}
      <td>
        <PointsText points={points} />
      </td>
      <td data-number>{open}</td>
    </tr>
  );
}
