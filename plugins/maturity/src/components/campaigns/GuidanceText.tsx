import { MarkdownContent } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { prepareMarkdown } from '@waymark/plugin-page-parts-react';
import { useMemo } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    maxWidth: theme.spacing(100),
    overflowWrap: 'anywhere',
    '& > :first-child': { marginTop: 0 },
    '& ul, & ol': { paddingLeft: theme.spacing(2.5) },
    // Links among words are told from them without colour too.
    '& a': { textDecoration: 'underline' },
    '& pre': { overflowX: 'auto', whiteSpace: 'pre-wrap' },
    '& table': { display: 'block', overflowX: 'auto' },
  },
}));

/** What to do, and whom to ask: Markdown that whoever runs it wrote. */
export function GuidanceText({ text }: { text: string }) {
  const classes = useStyles();
  const markdown = useMemo(() => prepareMarkdown(text), [text]);
  return (
    <div dir="auto">
      <MarkdownContent content={markdown} className={classes.root} />
    </div>
  );
}
