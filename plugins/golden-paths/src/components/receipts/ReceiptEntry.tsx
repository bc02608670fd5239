import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Receipt } from '@waymark/plugin-golden-paths-common';
import {
  FailureText,
  RelativeTime,
  formatDuration,
  shortName,
  useLocale,
} from '@waymark/plugin-page-parts-react';
import { goldenPathsTranslationRef } from '../../translation';
import { useCreateLinks } from '../links/useCreateLinks';
import { goldenPathsAddress } from '../page/goldenPathsAddress';
import { AnswerTable } from '../project/AnswerTable';
import { ItemGroups } from './ItemGroups';
import { ReceiptStateMark } from './ReceiptStateMark';

const MINUTE_MS = 60_000;

const useStyles = makeStyles(theme => ({
  root: {
    minWidth: 0,
    overflowWrap: 'anywhere',
    // Amid words a colour alone does not make a link.
    '& a': { textDecoration: 'underline' },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 2),
  },
  links: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    marginTop: theme.spacing(1),
    fontSize: theme.typography.body2.fontSize,
  },
  answers: { marginTop: theme.spacing(2) },
}));

/** A run: who and when, how it ended, what it made and what is left of it. */
export function ReceiptEntry(props: {
  receipt: Receipt;
  /** With the answers, and without a link to itself. */
  alone?: boolean;
}) {
  const { receipt, alone = false } = props;
  const { taskId, template, createdBy, startedAt, state } = receipt;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const links = useCreateLinks();
  const title = template.title ?? shortName(template.ref);
  return (
    <article className={classes.root} aria-label={title}>
      <div className={classes.head}>
        <Typography variant="subtitle1" component="h3" dir="auto">
          {title} {template.version}
        </Typography>
        <ReceiptStateMark state={state} />
        <Typography variant="body2" color="textSecondary" component="div">
          <RelativeTime at={startedAt} />{' '}
          {createdBy
            ? t('receipts.by', { person: shortName(createdBy) })
            : t('receipts.bySomebody')}
        </Typography>
      </div>
      {receipt.failure && <Failure failure={receipt.failure} />}
      {receipt.project && (
        <Typography variant="body2" component="div">
          {t('receipts.project', {
            project: <EntityRefLink entityRef={receipt.project} />,
          })}{' '}
          {receipt.minutesSaved !== undefined &&
            t('receipts.saved', {
              time: formatDuration(receipt.minutesSaved * MINUTE_MS, {
                locale,
              }),
            })}
        </Typography>
      )}
      {/* What a run that goes on has made yet is in its log. */}
      {state !== 'running' && <ItemGroups items={receipt.items} />}
      {alone && (
        <div className={classes.answers}>
          <Typography variant="subtitle2" component="h4">
            {t('receipts.answers')}
          </Typography>
          <AnswerTable answers={receipt.answers} />
        </div>
      )}
      <div className={classes.links}>
        <Link
          to={links.task(taskId)}
          aria-label={t('receipts.taskOf', { title })}
        >
          {t('receipts.task')}
        </Link>
        {!alone && (
          <Link
            to={goldenPathsAddress('', { tab: 'receipts', receipt: taskId })}
            aria-label={t('receipts.aloneOf', { title })}
          >
            {t('receipts.alone')}
          </Link>
        )}
      </div>
    </article>
  );
}

function Failure(props: { failure: NonNullable<Receipt['failure']> }) {
  const { step, message } = props.failure;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  return (
    <FailureText>
      {step
        ? t('receipts.failedAt', { step, message })
        : t('receipts.failed', { message })}
    </FailureText>
  );
}
