import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  maturityPreviewPermission,
  type RubricDetail,
} from '@waymark/plugin-maturity-common';
import { Section } from '@waymark/plugin-page-parts-react';
import { maturityTranslationRef } from '../../translation';
import { useRubric } from '../entity/useRubric';
import { maturityPageAddress } from '../page/maturityPageAddress';
import { Guarded } from '../permissions/Guarded';
import { QueryView } from '../states/QueryView';
import { PredicateText } from '../terms/PredicateText';
import { useConditionTerm } from '../terms/useConditionTerm';
import { FactTable } from './FactTable';
import { LevelSteps } from './LevelSteps';
import { TrackAbout } from './TrackAbout';

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 3),
  },
  words: { flex: '1 1 20em', minWidth: 0, overflowWrap: 'anywhere' },
}));

/** One rubric whole: what it asks of whom, why, and how it is answered. */
export function RubricContent({ id }: { id: string }) {
  return (
    <QueryView query={useRubric(id)}>
      {detail => <RubricView detail={detail} />}
    </QueryView>
  );
}

function RubricView({ detail }: { detail: RubricDetail }) {
  const { id, title, version, source, description, rubric } = detail;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  const toTerm = useConditionTerm({
    facts: detail.facts,
    tracks: rubric.tracks,
  });
  return (
    <>
      <div className={classes.head}>
        <div className={classes.words}>
          <Typography variant="h5" component="h2" dir="auto">
            {title}
          </Typography>
          <Typography variant="caption" color="textSecondary">
            {t('tab.version', { version })} · {source}
          </Typography>
          {description && (
            <Typography variant="body2" dir="auto">
              {description}
            </Typography>
          )}
        </div>
        <Guarded permission={maturityPreviewPermission}>
          {allowed =>
            allowed ? (
              <Link
                to={maturityPageAddress('', {
                  tab: 'rubrics',
                  rubric: id,
                  preview: 'on',
                })}
              >
                {t('rubrics.try')}
              </Link>
            ) : (
              <Typography
                variant="body2"
                component="span"
                color="textSecondary"
              >
                {t('rubrics.try')}
              </Typography>
            )
          }
        </Guarded>
      </div>
      <Section title={t('rubrics.appliesTo')}>
        {rubric.appliesTo ? (
          <PredicateText predicate={rubric.appliesTo} />
        ) : (
          <Typography variant="body2">{t('rubrics.everything')}</Typography>
        )}
        {detail.entities !== undefined && (
          <Typography variant="body2" color="textSecondary">
            {t('rubrics.entities', { count: detail.entities })}
          </Typography>
        )}
      </Section>
      <Section title={t('rubrics.levels')}>
        <LevelSteps levels={rubric.levels} />
      </Section>
      {rubric.tracks.map(track => (
        <TrackAbout
          key={track.id}
          track={track}
          rubric={id}
          counts={detail.counts}
          toTerm={toTerm}
        />
      ))}
      {rubric.rollups.map(rollup => (
        <Section key={rollup.id} title={rollup.title}>
          {rollup.description && (
            <Typography variant="body2" paragraph dir="auto">
              {rollup.description}
            </Typography>
          )}
          <LevelSteps levels={rollup.levels} toTerm={toTerm} />
        </Section>
      ))}
      <Section title={t('rubrics.facts')}>
        <FactTable facts={detail.facts} />
      </Section>
    </>
  );
}
