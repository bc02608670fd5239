import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import UnavailableIcon from '@material-ui/icons/CloudOff';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import NotFoundIcon from '@material-ui/icons/SearchOutlined';
import { pagePartsTranslationRef } from '../translation';
import { classifyError, type ErrorMeaning } from './classifyError';
import { errorReason } from './errorReason';
import { NoPermissionState } from './NoPermissionState';
import { StateMessage } from './StateMessage';

const ICONS = {
  'signed-out': ErrorIcon,
  'not-found': NotFoundIcon,
  unavailable: UnavailableIcon,
  other: ErrorIcon,
};

/**
 * What an error means in the place where it happened. The rest is said in
 * words that are true everywhere.
 * @public
 */
export interface ErrorWords {
  /** Of what is not there, such as "No such model". */
  notFoundTitle?: string;
  /** Of a backend that does not answer, such as "The registry does not answer". */
  unavailableTitle?: string;
  /** What that means and what to do. */
  unavailable?: string;
  /**
   * Says what is forbidden by the message of the backend, where that tells why
   * and whom to ask; a general sentence without.
   */
  forbidden?: (message: string) => string;
  /** Introduces the message of the backend. */
  details?: (message: string) => string;
}

/** @public */
export interface ErrorStateProps {
  error: Error;
  retry?: () => void;
  /** For a card rather than a page. */
  compact?: boolean;
  words?: ErrorWords;
}

/**
 * Why something could not be loaded, in the reader's words, with a way to try
 * again. An answer of "forbidden" becomes the no-permission state.
 * @public
 */
export function ErrorState(props: ErrorStateProps) {
  const { error, retry, compact, words = {} } = props;
  const { t } = useTranslationRef(pagePartsTranslationRef);
  const meaning = classifyError(error);
  if (meaning === 'forbidden') {
    return (
      <NoPermissionState
        compact={compact}
        reason={words.forbidden?.(errorReason(error))}
      />
    );
  }
  const titles: Record<Exclude<ErrorMeaning, 'forbidden'>, string> = {
    'signed-out': t('states.signedOutTitle'),
    'not-found': words.notFoundTitle ?? t('states.notFoundTitle'),
    unavailable: words.unavailableTitle ?? t('states.unavailableTitle'),
    other: t('states.otherTitle'),
  };
  const explanations: Partial<Record<ErrorMeaning, string>> = {
    'signed-out': t('states.signedOut'),
    unavailable: words.unavailable ?? t('states.unavailable'),
  };
  const reason = errorReason(error);
  return (
    <StateMessage
      icon={ICONS[meaning]}
      title={titles[meaning]}
      compact={compact}
      alert
      text={
        <>
          {explanations[meaning]}{' '}
          {words.details?.(reason) ?? t('states.details', { message: reason })}
        </>
      }
      actions={
        retry && (
          <Button variant="outlined" color="primary" onClick={retry}>
            {t('states.retry')}
          </Button>
        )
      }
    />
  );
}
