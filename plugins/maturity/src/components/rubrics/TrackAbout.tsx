import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  CheckCount,
  Condition,
  RubricTrack,
} from '@waymark/plugin-maturity-common';
import { Section } from '@waymark/plugin-page-parts-react';
import { maturityTranslationRef } from '../../translation';
import type { Term } from '../terms/term';
import { CheckAbout } from './CheckAbout';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: theme.spacing(1, 0, 0), padding: 0 },
}));

/** A track of a rubric: from where to where, and what it asks on the way. */
export function TrackAbout(props: {
  track: RubricTrack;
  /** Id of the rubric. */
  rubric: string;
  counts: readonly CheckCount[] | undefined;
  toTerm: (condition: Condition) => Term;
}) {
  const { track, rubric, counts = [], toTerm } = props;
  const { from, to, description, required, activity } = track;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  const checks = [...track.checks].sort(
    (left, right) => left.level - right.level,
  );
  return (
    <Section title={track.title}>
      {from && to && (
        <Typography variant="body2" color="textSecondary" dir="auto">
          {t('tab.fromTo', { from, to })}
        </Typography>
      )}
      {description && (
        <Typography variant="body2" dir="auto">
          {description}
        </Typography>
      )}
      {!required && (
        <Typography variant="body2" color="textSecondary">
          {t('tab.requiredNot')}
        </Typography>
      )}
      <ul className={classes.list} aria-label={track.title}>
        {checks.map(check => (
          <CheckAbout
            key={check.id}
            check={{ ...check, activity: check.activity ?? activity }}
            rubric={rubric}
            results={counts.find(one => one.check === check.id)?.results}
            toTerm={toTerm}
          />
        ))}
      </ul>
    </Section>
  );
}
