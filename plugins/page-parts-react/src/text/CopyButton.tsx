import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import CopyIcon from '@material-ui/icons/FileCopyOutlined';
import { useState } from 'react';
import { pagePartsTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  said: { fontSize: theme.typography.caption.fontSize },
}));

/**
 * Puts a text where it can be pasted from, and says whether that went well.
 * @public
 */
export function CopyButton(props: { text: string; label: string }) {
  const { text, label } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(pagePartsTranslationRef);
  const [said, setSaid] = useState<{ text: string; how: 'done' | 'failed' }>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid({ text, how: 'done' });
    } catch {
      setSaid({ text, how: 'failed' });
    }
  };
  return (
    <span>
      <Button
        size="small"
        startIcon={<CopyIcon />}
        aria-label={label}
        onClick={copy}
      >
        {t('copy.button')}
      </Button>
      <span role="status" className={classes.said}>
        {said?.text === text && t(`copy.${said.how}`)}
      </span>
    </span>
  );
}
