import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Accordion from '@material-ui/core/Accordion';
import AccordionDetails from '@material-ui/core/AccordionDetails';
import AccordionSummary from '@material-ui/core/AccordionSummary';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ExpandIcon from '@material-ui/icons/ExpandMore';
import ConflictIcon from '@material-ui/icons/ReportProblemOutlined';
import type { UpdatedFile } from '@waymark/plugin-golden-paths-common';
import { DiffView } from '@waymark/plugin-page-parts-react';
import { useState } from 'react';
import { goldenPathsTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  path: { fontFamily: 'monospace' },
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
  },
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1),
  },
  more: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.body2.fontSize,
  },
}));

let files = 0;

/** One file of an update: what happens to it, and why it needs eyes. */
export function FileEntry({ file }: { file: UpdatedFile }) {
  const { path, from, change, conflict, notes, diff, cut, binary } = file;
  const classes = useStyles();
  const [id] = useState(() => `golden-paths-file-${files++}`);
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  return (
    <Accordion
      variant="outlined"
      // A hundred closed diffs need not be drawn.
      TransitionProps={{ unmountOnExit: true }}
      defaultExpanded={conflict !== undefined}
    >
      <AccordionSummary
        id={id}
        aria-controls={`${id}-change`}
        expandIcon={<ExpandIcon />}
      >
        <span className={classes.head}>
          <span className={classes.path}>{path}</span>
          <span className={classes.more}>
            {t(`update.change.${change}`)}
            {from && ` ${t('update.from', { path: from })}`}
          </span>
          {conflict && (
            <span className={classes.mark}>
              <ConflictIcon fontSize="small" aria-hidden />
              {t('update.conflictMark')}
            </span>
          )}
        </span>
      </AccordionSummary>
      <AccordionDetails className={classes.body}>
        {conflict && (
          <Typography variant="body2">
            {t(`update.conflict.${conflict}`)}
          </Typography>
        )}
        {notes.map(note => (
          <Typography key={note} variant="body2" dir="auto">
            {note}
          </Typography>
        ))}
        {diff ? (
          <DiffView path={path} title={null} diff={diff} />
        ) : (
          <span className={classes.more}>
            {t(binary ? 'update.binary' : 'update.noDiff')}
          </span>
        )}
        {cut && <span className={classes.more}>{t('update.cut')}</span>}
      </AccordionDetails>
    </Accordion>
  );
}
