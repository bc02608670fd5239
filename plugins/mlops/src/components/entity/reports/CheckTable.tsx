import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { QualityResult } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { Blank } from '../../explore/columns/Blank';
import { ScrollTable } from '../layout/ScrollTable';
import { OutcomeLabel } from './OutcomeLabel';

const useStyles = makeStyles(theme => ({
  text: { overflowWrap: 'anywhere', minWidth: theme.spacing(18) },
}));

/** Checks of a suite with what was observed; those that failed come first. */
export function CheckTable(props: { checks: QualityResult['checks'] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const checks = [...props.checks].sort(
    (a, b) => Number(a.passed) - Number(b.passed),
  );
  return (
    <ScrollTable
      label={t('entity.quality.checks')}
      columns={[
        { id: 'state', title: t('entity.quality.outcome') },
        { id: 'check', title: t('entity.quality.check') },
        { id: 'column', title: t('entity.quality.column') },
        { id: 'observed', title: t('entity.quality.observed') },
      ]}
    >
      {checks.map((check, index) => (
        // A suite may make the same check of the same column twice.
        <tr key={`${check.name} ${check.column} ${index}`}>
          <td>
            <OutcomeLabel outcome={check.passed ? 'good' : 'bad'}>
              {check.passed
                ? t('entity.quality.checkPassed')
                : t('entity.quality.checkFailed')}
            </OutcomeLabel>
          </td>
          <th scope="row" className={classes.text} dir="auto">
            {check.name}
          </th>
          <td dir="auto">{check.column ?? <Blank />}</td>
          <td className={classes.text} dir="auto">
            {[check.observed, check.message].filter(Boolean).join(' · ') || (
              <Blank />
            )}
          </td>
        </tr>
      ))}
    </ScrollTable>
  );
}
