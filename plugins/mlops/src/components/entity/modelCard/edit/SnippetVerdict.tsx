import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import OkIcon from '@material-ui/icons/CheckCircleOutline';
import ProblemIcon from '@material-ui/icons/ErrorOutline';
import OpenIcon from '@material-ui/icons/RadioButtonUnchecked';
import { isModel } from '@waymark/plugin-mlops-common';
import { useMemo, type ReactNode } from 'react';
import { mlopsTranslationRef } from '../../../../translation';
import { useEntityOnPage } from '../../page/useEntityOnPage';
import { checkSnippet } from './checkSnippet';
import { PLACEHOLDER } from './cardSnippet';

const SHOWN = 5;

const useStyles = makeStyles(theme => ({
  line: {
    display: 'flex',
    gap: theme.spacing(1),
    overflowWrap: 'anywhere',
    '& svg': { flex: 'none', fontSize: theme.typography.h6.fontSize },
  },
  ok: { color: theme.palette.status.ok },
  error: { color: theme.palette.status.error },
  open: { color: theme.palette.text.secondary },
}));

/** Whether the lines may go into the file as they stand, and what is left to do. */
export function SnippetVerdict(props: { text: string }) {
  const { text } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { entity } = useEntityOnPage();
  const { problems, placeholders } = useMemo(
    () =>
      isModel(entity)
        ? checkSnippet(entity, text)
        : { problems: [], placeholders: text.split(PLACEHOLDER).length - 1 },
    [entity, text],
  );
  return (
    <div role="status">
      {problems.slice(0, SHOWN).map(problem => (
        <Line
          key={problem}
          icon={<ProblemIcon className={classes.error} aria-hidden />}
        >
          {problem}
        </Line>
      ))}
      {problems.length === 0 && placeholders > 0 && (
        <Line icon={<OpenIcon className={classes.open} aria-hidden />}>
          {t('entity.card.editPlaceholders', { count: placeholders })}
        </Line>
      )}
      {problems.length === 0 && placeholders === 0 && (
        <Line icon={<OkIcon className={classes.ok} aria-hidden />}>
          {t('entity.card.editReady')}
        </Line>
      )}
    </div>
  );
}

function Line(props: { icon: ReactNode; children: ReactNode }) {
  const classes = useStyles();
  return (
    <Typography variant="body2" className={classes.line}>
      {props.icon}
      {props.children}
    </Typography>
  );
}
