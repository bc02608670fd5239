import { CopyTextButton, Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { isModel, type CardAnswer } from '@waymark/plugin-mlops-common';
import { useState } from 'react';
import { mlopsTranslationRef } from '../../../../translation';
import { useEntityOnPage } from '../../page/useEntityOnPage';
import type { CardField } from '../cardFields';
import { cardSnippet } from './cardSnippet';
import { editTarget } from './editTarget';
import { FieldChoice } from './FieldChoice';
import { readmeSnippet } from './readmeSnippet';
import { SnippetVerdict } from './SnippetVerdict';

const useStyles = makeStyles(theme => ({
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
  },
  code: {
    '& textarea': {
      fontFamily: 'monospace',
      fontSize: theme.typography.body2.fontSize,
    },
  },
  actions: { flexWrap: 'wrap', gap: theme.spacing(1) },
  secondary: { color: theme.palette.text.secondary },
}));

/**
 * Ends in lines to put into the repository: the chosen fields with what is
 * known of them, to complete here or there. Nothing is changed from here.
 */
export function EditCardDialog(props: {
  answer: CardAnswer;
  /** Fields that are chosen at first. */
  initial: CardField[];
  onClose: () => void;
}) {
  const { answer, initial, onClose } = props;
  const classes = useStyles();
  const theme = useTheme();
  const small = useMediaQuery(theme.breakpoints.down('xs'));
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { entity } = useEntityOnPage();
  const model = isModel(entity);
  const [fields, setFields] = useState(initial);
  const [written, setWritten] = useState<string>();
  const texts = {
    why: (field: CardField) => t(`entity.cardWhy.${field}`),
    hint: (field: CardField) => t(`entity.cardHint.${field}`),
    metricExample: t('entity.card.metricExample'),
  };
  const snippet = model
    ? cardSnippet({ entity, card: answer.card, fields, texts })
    : readmeSnippet({ card: answer.card, fields, texts });
  const text = written ?? snippet;
  const target = editTarget(entity);
  const toggle = (field: CardField) => {
    setWritten(undefined);
    setFields(
      fields.includes(field)
        ? fields.filter(other => other !== field)
        : [...fields, field],
    );
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="md"
      fullScreen={small}
      onClose={onClose}
      aria-labelledby="mlops-edit-card"
    >
      <DialogTitle id="mlops-edit-card">
        {t('entity.card.editTitle')}
      </DialogTitle>
      <DialogContent className={classes.content}>
        <Typography variant="body2" className={classes.secondary}>
          {model ? t('entity.card.editText') : t('entity.card.editDataText')}
        </Typography>
        <FieldChoice answer={answer} chosen={fields} onToggle={toggle} />
        <TextField
          id="mlops-card-lines"
          className={classes.code}
          multiline
          variant="outlined"
          minRows={small ? 12 : 16}
          label={
            model ? t('entity.card.editYaml') : t('entity.card.editReadme')
          }
          value={text}
          onChange={event => setWritten(event.target.value)}
          inputProps={{ spellCheck: false, dir: 'ltr' }}
        />
        <SnippetVerdict text={text} />
      </DialogContent>
      <DialogActions className={classes.actions}>
        <CopyTextButton
          text={text}
          variant="tertiary"
          tooltipText={t('entity.copied')}
          aria-label={t('entity.card.editCopy')}
        />
        {target ? (
          <Link to={target}>{t('entity.card.editOpen')}</Link>
        ) : (
          <span className={classes.secondary}>
            {t('entity.card.editNowhere')}
          </span>
        )}
        <Button onClick={onClose}>{t('entity.card.editClose')}</Button>
      </DialogActions>
    </Dialog>
  );
}
