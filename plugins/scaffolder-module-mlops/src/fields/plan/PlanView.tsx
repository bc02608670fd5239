import { MarkdownContent } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Plan } from '@waymark/plugin-golden-paths-common';
import { FailureText } from '@waymark/plugin-page-parts-react';
import { waymarkFieldsTranslationRef } from '../../translation';
import { PlannedEntities } from './PlannedEntities';
import { PlannedFiles } from './PlannedFiles';
import { PlannedMaturity } from './PlannedMaturity';
import { PlannedRaci } from './PlannedRaci';
import { PlanSection } from './PlanSection';

const useStyles = makeStyles(theme => ({
  fine: { marginBottom: theme.spacing(1.5) },
  list: {
    margin: 0,
    paddingLeft: theme.spacing(2.5),
    overflowWrap: 'anywhere',
  },
  // Among other words, colour alone does not make a link.
  note: { '& a': { textDecoration: 'underline' } },
}));

/** What a run would make: what is wrong first, then what one decides by. */
export function PlanView(props: { plan: Plan }) {
  const { plan } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkFieldsTranslationRef);
  const problems = plan.entities.flatMap(one => one.problems);
  return (
    <div>
      {problems.length > 0 ? (
        <PlanSection title={t('plan.problems')}>
          {problems.map(problem => (
            <FailureText key={problem} alert>
              {problem}
            </FailureText>
          ))}
        </PlanSection>
      ) : (
        <Typography variant="body2" className={classes.fine}>
          {t('plan.noProblems')}
        </Typography>
      )}
      <PlannedMaturity rubrics={plan.maturity} />
      <PlannedFiles files={plan.files} shown={plan.shown} />
      <PlannedEntities entities={plan.entities} />
      <PlannedRaci raci={plan.raci} />
      {plan.notes.length > 0 && (
        <PlanSection title={t('plan.notes')}>
          {plan.notes.map(({ title, content }) => (
            <div key={title}>
              <Typography variant="subtitle2" component="h4">
                {title}
              </Typography>
              <MarkdownContent
                className={classes.note}
                content={content}
                linkTarget="_blank"
              />
            </div>
          ))}
        </PlanSection>
      )}
      {plan.passedOver.length > 0 && (
        <PlanSection
          title={t('plan.passedOver.title')}
          about={t('plan.passedOver.about')}
        >
          <ul className={classes.list}>
            {plan.passedOver.map(step => (
              <li key={step}>
                <Typography variant="body2">{step}</Typography>
              </li>
            ))}
          </ul>
        </PlanSection>
      )}
    </div>
  );
}
