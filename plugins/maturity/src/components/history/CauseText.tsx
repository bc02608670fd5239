import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ChangeCause, WaiverState } from '@waymark/plugin-maturity-common';
import { RelativeTime, safeAddress } from '@waymark/plugin-page-parts-react';
import { maturityTranslationRef } from '../../translation';

/** What brought a difference about: a fact before and after, a waiver, … */
export function CauseText(props: { cause: ChangeCause }) {
  const { cause } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  switch (cause.type) {
    case 'fact':
      return <FactCause cause={cause} />;
    case 'stale':
      return (
        <>
          {t('tab.change.stale', {
            title: cause.title ?? cause.fact,
            time: <RelativeTime at={cause.at} />,
          })}
        </>
      );
    case 'rubric':
      return (
        <>
          {cause.before === undefined
            ? t('tab.change.rubricNew', { after: cause.after })
            : t('tab.change.rubric', {
                before: cause.before,
                after: cause.after,
              })}
        </>
      );
    case 'waiver':
      return <>{t(`tab.change.waiver.${cause.state as WaiverState}`)}</>;
    default:
      return <>{t('tab.change.entity')}</>;
  }
}

function FactCause(props: { cause: Extract<ChangeCause, { type: 'fact' }> }) {
  const { fact, title = fact, before, after, at, url } = props.cause;
  const { t } = useTranslationRef(maturityTranslationRef);
  const address = safeAddress(url);
  const text = () => {
    if (before !== undefined && after !== undefined) {
      return t('tab.change.fact', { title, before, after });
    }
    if (after !== undefined) {
      return t('tab.change.factAppeared', { title, after });
    }
    return before === undefined
      ? t('tab.change.factUnknown', { title })
      : t('tab.change.factGone', { title, before });
  };
  return (
    <>
      {text()} {at && t('facts.at', { time: <RelativeTime at={at} /> })}{' '}
      {address && (
        <Link
          to={address}
          aria-label={t('facts.evidenceOf', {
            title,
            name: t('tab.change.evidence'),
          })}
        >
          {t('tab.change.evidence')}
        </Link>
      )}
    </>
  );
}
