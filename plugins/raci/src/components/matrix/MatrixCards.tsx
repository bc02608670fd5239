import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { shortName, useVirtualList } from '@waymark/plugin-page-parts-react';
import type { EntityRaci } from '@waymark/plugin-raci-common';
import { useRef } from 'react';
import { raciTranslationRef } from '../../translation';
import { SeverityIcon } from '../gap/SeverityIcon';
import { useReader } from '../reader/useReader';
import { MatrixCell, type MatrixCellParts } from './MatrixCell';
import type { MatrixViewProps } from './MatrixTable';
import { useMatrixWords } from './useMatrixWords';

/** Pixels of a line of text, and of what a card has beside its roles. */
const LINE_HEIGHT = 22;
const CARD_FRAME = 108;

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  card: {
    overflow: 'hidden',
    padding: theme.spacing(1, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
    fontSize: theme.typography.body2.fontSize,
    lineHeight: 1.4,
  },
  text: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  group: { color: theme.palette.text.secondary },
  gaps: { display: 'flex', alignItems: 'center', gap: theme.spacing(0.5) },
}));

/**
 * The matrix where it is narrow: an entity a card, with who acts now; where
 * one activity is chosen, in that. All cards are equally high, so that none
 * needs to be measured; a group is a line of each rather than a card.
 */
export function MatrixCards(
  props: MatrixViewProps & { activity: string | undefined },
) {
  const { list, roles, activity } = props;
  const groupBy = list.first?.groupBy;
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  const reader = useReader();
  const words = useMatrixWords();
  const element = useRef<HTMLUListElement>(null);
  const lines = roles.length + (groupBy ? 1 : 0);
  const height = CARD_FRAME + lines * LINE_HEIGHT;
  const { rows, before, after } = useVirtualList({
    list,
    element,
    rowHeight: height,
  });
  const nameOfGroup = (group: string | undefined) =>
    group ? shortName(group) : t('page.matrix.noSuchGroup');
  return (
    <ul
      ref={element}
      className={classes.list}
      aria-label={t('page.matrix.title')}
      aria-busy={list.stale}
      style={{ paddingTop: before, paddingBottom: after }}
    >
      {rows.map(({ index, item }) => (
        <li
          key={item.entityRef}
          className={classes.card}
          style={{ height }}
          aria-posinset={index + 1}
          aria-setsize={list.first?.totalItems ?? -1}
        >
          {groupBy && (
            <div className={`${classes.text} ${classes.group}`}>
              {t('page.filters.chosen', {
                label: t(`page.filters.${groupBy}`),
                values: nameOfGroup(item[groupBy]),
              })}
            </div>
          )}
          <EntityCard
            entity={item}
            activity={activity}
            roles={roles}
            reader={reader}
            words={words}
          />
        </li>
      ))}
    </ul>
  );
}

function EntityCard(
  props: MatrixCellParts & { entity: EntityRaci; activity: string | undefined },
) {
  const { entity, activity, ...parts } = props;
  const { entityRef, title, stage, gapCount } = entity;
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  const wanted = activity ?? stage;
  const shown = entity.activities.find(one => one.activity === wanted);
  const heading = () => {
    if (!shown) {
      return activity ? parts.words.notForKind : t('page.matrix.noStage');
    }
    return shown.activity === stage
      ? t('page.matrix.nowIn', { activity: shown.title })
      : shown.title;
  };
  return (
    <>
      <div className={classes.text}>
        <EntityRefLink entityRef={entityRef} title={title} />
      </div>
      <div className={classes.text}>{heading()}</div>
      {shown && <MatrixCell activity={shown} {...parts} />}
      {gapCount > 0 && (
        <div className={classes.gaps}>
          <SeverityIcon severity="warning" />
          {t('card.gaps', { count: gapCount })}
        </div>
      )}
    </>
  );
}
