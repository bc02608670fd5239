import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { RubricScore } from '@waymark/plugin-maturity-common';
import { LevelLadder, ScrollTable } from '@waymark/plugin-page-parts-react';
import { waymarkFieldsTranslationRef } from '../../translation';
import { PlanSection } from './PlanSection';

const useStyles = makeStyles(theme => ({
  head: { display: 'flex', alignItems: 'center', gap: theme.spacing(1.5) },
  level: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
  next: { margin: 0, paddingInlineStart: theme.spacing(3) },
}));

/** The level that the project will have, and of which tracks it is made. */
export function PlannedMaturity(props: { rubrics: RubricScore[] | undefined }) {
  const { rubrics } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkFieldsTranslationRef);
  if (!rubrics) {
    return (
      <PlanSection title={t('plan.maturity.title')}>
        <Typography variant="body2">{t('plan.maturity.absent')}</Typography>
      </PlanSection>
    );
  }
  return (
    <PlanSection
      title={t('plan.maturity.title')}
      about={t('plan.maturity.about')}
    >
      {rubrics.map(rubric => (
        <div key={rubric.id}>
          <div className={classes.head}>
            <LevelLadder
              level={rubric.level}
              highest={rubric.highest}
              large
              silent
            />
            <Typography variant="subtitle2" component="h4">
              {t('plan.maturity.level', {
                title: rubric.title,
                level: rubric.level,
                highest: rubric.highest,
                name: rubric.levelName,
              })}
            </Typography>
          </div>
          <ScrollTable
            label={t('plan.maturity.tracks', { title: rubric.title })}
            columns={[
              { id: 'track', title: t('plan.maturity.track') },
              { id: 'level', title: t('plan.maturity.trackLevel') },
            ]}
          >
            {rubric.tracks.map(track => (
              <tr key={track.id}>
                <th scope="row">{track.title}</th>
                <td>
                  {track.applicable ? (
                    <span className={classes.level}>
                      <LevelLadder
                        level={track.level}
                        highest={rubric.highest}
                        silent
                      />
                      {t('plan.maturity.levelOf', {
                        level: track.level,
                        name: track.levelName,
                      })}
                    </span>
                  ) : (
                    t('plan.maturity.notApplicable')
                  )}
                </td>
              </tr>
            ))}
          </ScrollTable>
          {rubric.next.length > 0 && (
            <>
              <Typography variant="body2">{t('plan.maturity.next')}</Typography>
              <ul className={classes.next}>
                {rubric.next.map(({ check, title }) => (
                  <Typography key={check} variant="body2" component="li">
                    {title}
                  </Typography>
                ))}
              </ul>
            </>
          )}
        </div>
      ))}
    </PlanSection>
  );
}
