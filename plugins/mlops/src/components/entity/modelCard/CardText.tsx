import { MarkdownContent } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { prepareMarkdown } from '@waymark/plugin-page-parts-react';
import { useMemo } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    maxWidth: theme.spacing(100),
    overflowWrap: 'anywhere',
    '& > :first-child': { marginTop: 0 },
    '& > :last-child': { marginBottom: 0 },
    '& p, & li': { lineHeight: theme.typography.body1.lineHeight },
    '& ul, & ol': { paddingLeft: theme.spacing(2.5) },
    // Said by underlining too, not by colour alone.
    '& a': { textDecoration: 'underline' },
    '& pre': { overflowX: 'auto', whiteSpace: 'pre-wrap' },
    '& table': { display: 'block', overflowX: 'auto' },
    '& td': {
      padding: theme.spacing(0.5, 1),
      lineHeight: 'inherit',
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
  },
}));

/** A text of a card: Markdown, of which nothing is run and nothing is loaded. */
export function CardText(props: { text: string }) {
  const { text } = props;
  const classes = useStyles();
  const markdown = useMemo(() => prepareMarkdown(text), [text]);
  return (
    <div dir="auto">
      <MarkdownContent content={markdown} className={classes.root} />
    </div>
  );
}
