import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import StaleIcon from '@material-ui/icons/Timelapse';
import ErrorIcon from '@material-ui/icons/ReportProblemOutlined';
import type { CheckFact } from '@waymark/plugin-maturity-common';
import {
  RelativeTime,
  safeAddress,
  useLocale,
} from '@waymark/plugin-page-parts-react';
import type { ReactNode } from 'react';
import { maturityTranslationRef } from '../../translation';
import { formatFactValue } from './formatFactValue';

const useStyles = makeStyles(theme => ({
  list: { display: 'grid', gap: theme.spacing(1), margin: 0 },
  fact: { minWidth: 0 },
  title: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
    overflowWrap: 'anywhere',
  },
  value: {
    margin: 0,
    overflowWrap: 'anywhere',
    // Links among words are told from them without colour too.
    '& a': { textDecoration: 'underline' },
  },
  beside: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
  },
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    fontSize: theme.typography.caption.fontSize,
  },
  icon: {
    fontSize: theme.typography.pxToRem(16),
    color: theme.palette.warning.main,
    flex: 'none',
  },
}));

/**
 * Facts with their values: since when they are so, where to look, and whether
 * they are too old or could not be read.
 */
export function FactList(props: { facts: readonly CheckFact[] }) {
  const { facts } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <dl className={classes.list} aria-label={t('facts.label')}>
      {facts.map(fact => (
        <div key={fact.id} className={classes.fact}>
          <dt className={classes.title} title={fact.id} dir="auto">
            {fact.title ?? fact.id}
          </dt>
          <dd className={classes.value} dir="auto">
            <FactText fact={fact} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function FactText(props: { fact: CheckFact }) {
  const { fact } = props;
  const { id, title = id, value, unit, at, evidence, stale, error } = fact;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(maturityTranslationRef);
  const text = formatFactValue(value, {
    locale,
    words: {
      yes: t('facts.yes'),
      no: t('facts.no'),
      none: t('facts.none'),
      unknown: t('facts.unknown'),
    },
  });
  const address = safeAddress(evidence?.url);
  return (
    <>
      {unit && typeof value === 'number'
        ? t('facts.withUnit', { value: text, unit })
        : text}{' '}
      {at && (
        <span className={classes.beside}>
          {t('facts.at', { time: <RelativeTime at={at} /> })}
        </span>
      )}{' '}
      {address && (
        <Link
          to={address}
          aria-label={t('facts.evidenceOf', {
            title,
            name: evidence?.title ?? t('facts.evidence'),
          })}
        >
          {evidence?.title ?? t('facts.evidence')}
        </Link>
      )}
      {stale && <Mark icon={StaleIcon}>{t('facts.stale')}</Mark>}
      {error && (
        <Mark icon={ErrorIcon}>{t('facts.error', { message: error })}</Mark>
      )}
    </>
  );
}

function Mark(props: { icon: typeof StaleIcon; children: ReactNode }) {
  const { icon: Icon, children } = props;
  const classes = useStyles();
  return (
    <div className={classes.mark}>
      <Icon className={classes.icon} aria-hidden />
      <span>{children}</span>
    </div>
  );
}
