import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type {
  CheckResult,
  PreviewMove,
  RubricDetail,
} from '@waymark/plugin-maturity-common';
import { ScrollTable, shortName } from '@waymark/plugin-page-parts-react';
import { useMemo } from 'react';
import { maturityTranslationRef } from '../../translation';
import { ScorecardLink } from '../entities/ScorecardLink';
import { DirectionIcon } from '../history/DirectionIcon';
import { directionOf } from './directionOf';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
});

/** Who would fall or rise, and which checks make the difference. */
export function MoveTable(props: {
  moves: readonly PreviewMove[];
  /** For the titles of checks that it has too. */
  saved: RubricDetail;
}) {
  const { moves, saved } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  const titles = useMemo(
    () =>
      new Map(
        saved.rubric.tracks
          .flatMap(track => track.checks)
          .map(check => [check.id, check.title]),
      ),
    [saved],
  );
  const levelOf = (at: PreviewMove['before']) =>
    at
      ? t('level.named', { level: String(at.level), name: at.levelName })
      : t('rubrics.preview.notMeant');
  const resultOf = (result: CheckResult | undefined) =>
    result ? t(`result.${result}`) : t('rubrics.preview.notAsked');
  return (
    <ScrollTable
      label={t('rubrics.preview.moves')}
      columns={[
        { id: 'entity', title: t('rubrics.preview.entity') },
        { id: 'owner', title: t('rubrics.preview.owner') },
        { id: 'level', title: t('rubrics.preview.level') },
        { id: 'why', title: t('rubrics.preview.why') },
      ]}
    >
      {moves.map(move => (
        <tr key={move.entityRef}>
          <th scope="row">
            <ScorecardLink entity={move} rubric={saved.id} />
          </th>
          <td>
            {move.owner && (
              <EntityRefLink
                entityRef={move.owner}
                title={shortName(move.owner)}
              />
            )}
          </td>
          <td>
            <DirectionIcon direction={directionOf(move)} />{' '}
            {t('rubrics.preview.fromTo', {
              from: levelOf(move.before),
              to: levelOf(move.after),
            })}
          </td>
          <td>
            <ul className={classes.list}>
              {move.checks.map(({ check, before, after }) => (
                <li key={check} dir="auto">
                  {t('rubrics.preview.change', {
                    title: titles.get(check) ?? check,
                    from: resultOf(before),
                    to: resultOf(after),
                  })}
                </li>
              ))}
            </ul>
          </td>
        </tr>
      ))}
    </ScrollTable>
  );
}
