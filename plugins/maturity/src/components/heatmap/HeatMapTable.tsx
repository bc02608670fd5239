import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type {
  RollupItem,
  RubricSummary,
} from '@waymark/plugin-maturity-common';
import { keyboardScroll, matrixStyles } from '@waymark/plugin-page-parts-react';
import { maturityTranslationRef } from '../../translation';
import type { MaturityPageParams } from '../page/maturityPageAddress';
import { HeatCell } from './HeatCell';
import { groupAddress } from './groupAddress';
import { useGroupName } from './useGroupName';

const NAME_WIDTH = 200;
const TRACK_WIDTH = 112;

const useStyles = makeStyles(theme => {
  const { fontWeight } = theme.typography.body2;
  return {
    ...matrixStyles(theme, NAME_WIDTH),
    count: {
      display: 'block',
      color: theme.palette.text.secondary,
      fontSize: theme.typography.caption.fontSize,
      fontWeight,
    },
  };
});

/** What the heat map shows. */
export interface HeatMapViewProps {
  groups: readonly RollupItem[];
  rubric: RubricSummary;
  params: MaturityPageParams;
}

/** Groups by tracks; names and tracks stay in sight while it scrolls. */
export function HeatMapTable(props: HeatMapViewProps) {
  const { groups, rubric, params } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  const nameOf = useGroupName(params.groupBy);
  const highest = rubric.levels.length - 1;
  return (
    <div
      className={classes.frame}
      role="group"
      aria-label={t('page.heatMap.title')}
      {...keyboardScroll}
    >
      <table
        className={classes.table}
        style={{
          minWidth: NAME_WIDTH + (rubric.tracks.length + 1) * TRACK_WIDTH,
        }}
        aria-label={t('page.heatMap.title')}
      >
        <colgroup>
          <col style={{ width: NAME_WIDTH }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              {t(`page.filters.${params.groupBy ?? 'owner'}`)}
            </th>
            <th scope="col">{t('page.heatMap.whole')}</th>
            {rubric.tracks.map(({ id, title }) => (
              <th key={id} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(group => (
            <tr key={group.group ?? ''}>
              <th scope="row">
                <Link to={groupAddress(rubric.id, params, group)}>
                  {nameOf(group)}
                </Link>
                <span className={classes.count}>
                  {t('page.heatMap.entities', { count: group.entities })}
                </span>
              </th>
              <td>
                <HeatCell
                  to={groupAddress(rubric.id, params, group)}
                  what={`${nameOf(group)}, ${t('page.heatMap.whole')}`}
                  mean={group.mean}
                  levels={group.levels}
                  highest={highest}
                />
              </td>
              {rubric.tracks.map(({ id, title }) => {
                const track = group.tracks.find(one => one.id === id);
                return (
                  <td key={id}>
                    <HeatCell
                      to={groupAddress(rubric.id, params, group, id)}
                      what={`${nameOf(group)}, ${title}`}
                      mean={track?.mean ?? 0}
                      levels={track?.levels ?? []}
                      highest={highest}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
