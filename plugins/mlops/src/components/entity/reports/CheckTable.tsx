import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { QualityResult } from '@waymark/plugin-mlops-common';
import { RelativeTime, ScrollTable } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';
import { Blank } from '../../explore/columns/Blank';
import { OutcomeLabel } from './OutcomeLabel';
import { readableCheck } from './readableCheck';

/** A check as a table shows it. */
export type Check = QualityResult['checks'][number] & {
  /** Since when it fails without a break, ISO 8601. */
  since?: string;
};

const useStyles = makeStyles(theme => ({
  text: { overflowWrap: 'anywhere', minWidth: theme.spacing(16) },
  message: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
    fontWeight: theme.typography.body2.fontWeight,
  },
}));

/**
 * Checks of a suite: what each expected and what it found, and since when it
 * fails where that is known. Those that failed come first.
 */
export function CheckTable(props: {
  checks: Check[];
  /** Read out in place of "Checks". */
  label?: string;
}) {
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { label = t('entity.quality.checks') } = props;
  const checks = [...props.checks].sort(
    (a, b) => Number(a.passed) - Number(b.passed),
  );
  const since = checks.some(check => check.since);
  return (
    <ScrollTable
      label={label}
      columns={[
        { id: 'state', title: t('entity.quality.outcome') },
        { id: 'check', title: t('entity.quality.expected') },
        { id: 'column', title: t('entity.quality.column') },
        { id: 'observed', title: t('entity.quality.observed') },
        ...(since
          ? [{ id: 'since', title: t('entity.quality.failingSince') }]
          : []),
      ]}
    >
      {checks.map((check, index) => (
        // A suite may make the same check of the same column twice.
        <CheckRow
          key={`${check.name} ${check.column} ${index}`}
          check={check}
          since={since}
        />
      ))}
    </ScrollTable>
  );
}

function CheckRow(props: { check: Check; since: boolean }) {
  const { check, since } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <tr>
      <td>
        <OutcomeLabel outcome={check.passed ? 'good' : 'bad'}>
          {check.passed
            ? t('entity.quality.checkPassed')
            : t('entity.quality.checkFailed')}
        </OutcomeLabel>
      </td>
      <th scope="row" className={classes.text} title={check.name} dir="auto">
        {readableCheck(check.name)}
        {check.message && (
          <div className={classes.message} dir="auto">
            {check.message}
          </div>
        )}
      </th>
      <td className={classes.text} dir="auto">
        {check.column ?? <Blank />}
      </td>
      <td className={classes.text} dir="auto">
        {check.observed ?? <Blank />}
      </td>
      {since && (
        <td>{check.since ? <RelativeTime at={check.since} /> : <Blank />}</td>
      )}
    </tr>
  );
}
