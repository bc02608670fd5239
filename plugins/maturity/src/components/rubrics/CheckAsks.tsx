import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { Condition, RubricCheck } from '@waymark/plugin-maturity-common';
import { formatDuration, useLocale } from '@waymark/plugin-page-parts-react';
import { maturityTranslationRef } from '../../translation';
import { CureText } from '../cure/CureText';
import { PredicateText } from '../terms/PredicateText';
import type { Term } from '../terms/term';
import { TermView } from '../terms/TermView';
import { Words } from '../text/Words';
import { durationMs } from './durationMs';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1),
    margin: theme.spacing(1, 0),
    fontSize: theme.typography.body2.fontSize,
    '& dt': { color: theme.palette.text.secondary },
    '& dd': { margin: 0 },
  },
}));

/** What a check asks, of whom, how new it has to be known, why, and the cure. */
export function CheckAsks(props: {
  check: RubricCheck;
  toTerm: (condition: Condition) => Term;
}) {
  const { check, toTerm } = props;
  const { condition, appliesTo, freshness, why, cure, activity } = check;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(maturityTranslationRef);
  const ageMs = freshness && durationMs(freshness);
  return (
    <dl className={classes.root}>
      <div>
        <dt>{t('rubrics.asked')}</dt>
        <dd>
          <TermView term={toTerm(condition)} />
        </dd>
      </div>
      {appliesTo && (
        <div>
          <dt>{t('rubrics.onlyFor')}</dt>
          <dd>
            <PredicateText predicate={appliesTo} />
          </dd>
        </div>
      )}
      {freshness && (
        <div>
          <dt>{t('rubrics.freshness')}</dt>
          <dd>
            {t('rubrics.atMost', {
              age: ageMs ? formatDuration(ageMs, { locale }) : freshness,
            })}
          </dd>
        </div>
      )}
      <div>
        <dt>{t('tab.check.why')}</dt>
        <dd dir="auto">
          <Words text={why} />
        </dd>
      </div>
      {cure && (
        <div>
          <dt>{t('tab.check.cure')}</dt>
          <dd>
            <CureText text={cure.text} title={check.title} />
            {cure.template && (
              <div>{t('rubrics.template', { ref: cure.template.ref })}</div>
            )}
          </dd>
        </div>
      )}
      <div>
        <dt>{t('tab.check.waiver')}</dt>
        <dd>
          {check.waivable
            ? t(activity ? 'rubrics.waivableBy' : 'rubrics.waivable', {
                activity: activity ?? '',
              })
            : t('waiver.notWaivable')}
        </dd>
      </div>
    </dl>
  );
}
