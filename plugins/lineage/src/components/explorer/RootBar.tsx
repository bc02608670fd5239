import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { LineageNode } from '@waymark/plugin-lineage-common';
import { lineageTranslationRef } from '../../translation';
import { NodePicker } from '../picker/NodePicker';
import type { ChangeView } from '../view/useView';
import { withRoot, type LineageView } from '../view/viewState';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(2),
    maxWidth: theme.spacing(110),
  },
  picker: { flex: '1 1 0', minWidth: 'min(100%, 320px)' },
}));

/** Chooses what the page is about; on an entity's page it is the entity. */
export function RootBar(props: {
  /** The entity of the page, in a tab. */
  about?: string;
  view: LineageView;
  change: ChangeView;
}) {
  const { about, view, change } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(lineageTranslationRef);
  if (about && !view.root) {
    return null;
  }
  const pick = (node: LineageNode) =>
    change(before => withRoot(before, { node: node.id }), { step: true });
  return (
    <div className={classes.root}>
      {!about && (
        <div className={classes.picker}>
          <NodePicker onPick={pick} />
        </div>
      )}
      {about && (
        <Button
          size="small"
          variant="outlined"
          onClick={() =>
            change(before => withRoot(before, undefined), { step: true })
          }
        >
          {t('explorer.picker.backToEntity')}
        </Button>
      )}
    </div>
  );
}
