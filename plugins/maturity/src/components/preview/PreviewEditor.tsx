import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { RubricDetail } from '@waymark/plugin-maturity-common';
import {
  CopyButton,
  ErrorState,
  Section,
  useUnsavedGuard,
} from '@waymark/plugin-page-parts-react';
import { useRef, useState } from 'react';
import { maturityTranslationRef } from '../../translation';
import { useErrorWords } from '../states/useErrorWords';
import { lineRange } from './lineRange';
import { PreviewResult } from './PreviewResult';
import { usePreviewRun } from './usePreviewRun';

/** What the backend takes of a rubric. */
const MAX_YAML = 500_000;
const ROWS = 24;

const useStyles = makeStyles(theme => ({
  intro: { maxWidth: theme.spacing(100), marginBottom: theme.spacing(2) },
  text: {
    fontFamily: 'monospace',
    fontSize: theme.typography.body2.fontSize,
    // Lines of YAML stand as they are: their indentation means something.
    whiteSpace: 'pre',
    overflow: 'auto',
    height: 'auto',
    resize: 'vertical',
  },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1),
  },
}));

/** The text of a rubric, to be changed and tried; nothing is saved. */
export function PreviewEditor(props: { saved: RubricDetail }) {
  const { saved } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useErrorWords();
  const [text, setText] = useState(saved.yaml);
  const field = useRef<HTMLTextAreaElement>(null);
  const { answer, running, cancelled, error, run, cancel } = usePreviewRun();
  useUnsavedGuard(text !== saved.yaml);
  const goToLine = (line: number) => {
    const { start, end } = lineRange(text, line);
    field.current?.focus();
    field.current?.setSelectionRange(start, end);
  };
  return (
    <>
      <Section title={t('rubrics.preview.title', { title: saved.title })}>
        <Typography variant="body2" className={classes.intro}>
          {t('rubrics.preview.intro')}
        </Typography>
        <TextField
          fullWidth
          variant="outlined"
          label={t('rubrics.preview.yaml')}
          value={text}
          onChange={event => setText(event.target.value)}
          inputRef={field}
          InputLabelProps={{ shrink: true }}
          // As high as it is: one that grows measures its text on every key.
          InputProps={{ inputComponent: 'textarea' }}
          inputProps={{
            rows: ROWS,
            className: classes.text,
            maxLength: MAX_YAML,
            spellCheck: false,
            autoCapitalize: 'off',
            'aria-label': t('rubrics.preview.yaml'),
          }}
        />
        <div className={classes.bar}>
          <Button
            variant="contained"
            color="primary"
            disabled={running || text.trim() === ''}
            onClick={() => run(text)}
          >
            {t('rubrics.preview.run')}
          </Button>
          {running && (
            <Button variant="outlined" onClick={cancel}>
              {t('rubrics.preview.cancel')}
            </Button>
          )}
          {text !== saved.yaml && (
            <Button onClick={() => setText(saved.yaml)}>
              {t('rubrics.preview.reset')}
            </Button>
          )}
          <CopyButton text={text} label={t('rubrics.preview.copy')} />
          <Typography variant="body2" role="status">
            {running && t('rubrics.preview.running')}
            {cancelled && t('rubrics.preview.cancelled')}
          </Typography>
        </div>
      </Section>
      {error && (
        <ErrorState
          error={error}
          retry={() => run(text)}
          words={words}
          compact
        />
      )}
      {answer && (
        <PreviewResult
          preview={answer.preview}
          saved={saved}
          older={answer.yaml !== text}
          onLine={goToLine}
        />
      )}
    </>
  );
}
