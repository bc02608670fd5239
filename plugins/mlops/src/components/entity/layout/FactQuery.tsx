import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import {
  classifyError,
  pagePartsTranslationRef,
  SkeletonLines,
  type ApiQuery,
} from '@waymark/plugin-page-parts-react';
import type { ReactNode } from 'react';
import { mlopsTranslationRef } from '../../../translation';

const useStyles = makeStyles(theme => ({
  error: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    color: theme.palette.text.secondary,
  },
}));

/** A query whose answer is one fact among others: its states are one line. */
export function FactQuery<T>(props: {
  query: ApiQuery<T>;
  children: (value: T) => ReactNode;
}) {
  const { query, children } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { t: tPart } = useTranslationRef(pagePartsTranslationRef);
  if (query.value !== undefined) {
    return <>{children(query.value)}</>;
  }
  if (!query.error || query.loading) {
    return <SkeletonLines count={1} height={2.5} />;
  }
  return (
    <span className={classes.error} title={query.error.message}>
      <ErrorIcon fontSize="inherit" aria-hidden />
      {classifyError(query.error) === 'forbidden' ? (
        tPart('states.forbiddenTitle')
      ) : (
        <>
          {t('entity.notLoaded')}
          <Link component="button" variant="body2" onClick={query.retry}>
            {tPart('states.retry')}
          </Link>
        </>
      )}
    </span>
  );
}
