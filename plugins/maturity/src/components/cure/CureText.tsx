import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { CodeBlock, CopyButton } from '@waymark/plugin-page-parts-react';
import { maturityTranslationRef } from '../../translation';
import { Words } from '../text/Words';
import { readCureText } from './readCureText';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1),
    minWidth: 0,
  },
  paragraph: { overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
}));

/** What to do, in words; what is to be pasted somewhere can be copied. */
export function CureText(props: {
  text: string;
  /** Of the check, read out with what can be copied. */
  title: string;
}) {
  const { text, title } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <div className={classes.root}>
      {readCureText(text).map((part, index) =>
        part.type === 'block' ? (
          <div key={index}>
            <CodeBlock label={t('cure.snippet', { title })} text={part.text} />
            <CopyButton
              text={part.text}
              label={t('cure.copySnippet', { title })}
            />
          </div>
        ) : (
          <Typography
            key={index}
            variant="body2"
            className={classes.paragraph}
            dir="auto"
          >
            <Words text={part.text} />
          </Typography>
        ),
      )}
    </div>
  );
}
