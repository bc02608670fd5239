import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Preview, RubricDetail } from '@waymark/plugin-maturity-common';
import { Section } from '@waymark/plugin-page-parts-react';
import { maturityTranslationRef } from '../../translation';
import { DistributionBar } from '../distribution/DistributionBar';
import { ProblemList } from '../rubrics/ProblemList';
import { MoveTable } from './MoveTable';

const useStyles = makeStyles(theme => ({
  older: {
    padding: theme.spacing(1, 1.5),
    marginBottom: theme.spacing(2),
    borderLeft: `4px solid ${theme.palette.warning.main}`,
  },
  grid: {
    display: 'grid',
    gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${theme.spacing(34)}px), 1fr))`,
    gap: theme.spacing(2, 4),
    margin: theme.spacing(2, 0),
  },
}));

/** What an unsaved rubric would do, or why it cannot be used. */
export function PreviewResult(props: {
  preview: Preview;
  saved: RubricDetail;
  /** The text has changed since it was asked. */
  older: boolean;
  onLine: (line: number) => void;
}) {
  const { preview, saved, older, onLine } = props;
  const { problems } = preview;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  const broken = problems.some(({ severity }) => severity === 'error');
  return (
    <Section title={t('rubrics.preview.result')}>
      {older && (
        <Typography variant="body2" role="status" className={classes.older}>
          {t('rubrics.preview.older')}
        </Typography>
      )}
      {broken && (
        <Typography variant="body2" role="alert">
          {t('rubrics.preview.invalid')}
        </Typography>
      )}
      {problems.length > 0 && (
        <ProblemList problems={problems} onLine={onLine} />
      )}
      {!broken && <Outcome preview={preview} saved={saved} />}
    </Section>
  );
}

function Outcome(props: { preview: Preview; saved: RubricDetail }) {
  const { preview, saved } = props;
  const { comparedWith, evaluated, partial, before, levels } = preview;
  const { risen, fallen, moves, tracks } = preview;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <>
      <Typography variant="body2" role="status">
        {t('rubrics.preview.evaluated', { count: evaluated })}{' '}
        {partial && `${t('rubrics.preview.partial')} `}
        {comparedWith
          ? t('rubrics.preview.compared', comparedWith)
          : t('rubrics.preview.notCompared')}
      </Typography>
      {comparedWith && (
        <Typography variant="subtitle1" component="p">
          {moves.length === 0
            ? t('rubrics.preview.unmoved')
            : [
                t('rubrics.preview.fallen', { count: fallen }),
                t('rubrics.preview.risen', { count: risen }),
              ].join(' · ')}
        </Typography>
      )}
      <div className={classes.grid}>
        {before && (
          <Levels title={t('rubrics.preview.before')} levels={before} />
        )}
        <Levels title={t('rubrics.preview.after')} levels={levels} />
      </div>
      {moves.length > 0 && <MoveTable moves={moves} saved={saved} />}
      <Section title={t('rubrics.preview.tracksTitle')}>
        <div className={classes.grid}>
          {tracks.map(track => (
            <Levels key={track.id} title={track.title} levels={track.levels} />
          ))}
        </div>
      </Section>
    </>
  );
}

function Levels(props: { title: string; levels: readonly number[] }) {
  const { title, levels } = props;
  return (
    <div>
      <Typography variant="subtitle2" component="h3" dir="auto">
        {title}
      </Typography>
      <DistributionBar label={title} levels={levels} />
    </div>
  );
}
