import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import GraphIcon from '@material-ui/icons/AccountTreeOutlined';
import { makeStyles } from '@material-ui/core/styles';
import type { LineageNodeType } from '@waymark/plugin-lineage-common';
import { StateMessage } from '@waymark/plugin-page-parts-react';
import { lineageTranslationRef } from '../../translation';
import { NodeTypeIcon } from '../node/NodeTypeIcon';
import type { ChangeView } from '../view/useView';
import { withRoot, type LineageView } from '../view/viewState';
import { useRecentNodes } from './recentNodes';
import { useMyEntities } from './useMyEntities';

const useStyles = makeStyles(theme => ({
  lists: {
    display: 'grid',
    gridTemplateColumns:
      'repeat(auto-fit, minmax(min(100%, 240px), max-content))',
    justifyContent: 'center',
    gap: theme.spacing(2, 4),
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  button: { textTransform: 'none', textAlign: 'left' },
}));

interface Suggestion {
  key: string;
  title: string;
  type: LineageNodeType;
  root: LineageView['root'];
}

/** Before anything is chosen: what the page is for, and where to begin. */
export function StartState(props: { change: ChangeView }) {
  const { change } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(lineageTranslationRef);
  const recent = useRecentNodes();
  const mine = useMyEntities();
  const list = (title: string, suggestions: Suggestion[]) => (
    <section>
      <Typography variant="subtitle2" component="h3">
        {title}
      </Typography>
      <ul className={classes.list}>
        {suggestions.map(({ key, title: name, type, root }) => (
          <li key={key}>
            <Button
              size="small"
              className={classes.button}
              startIcon={<NodeTypeIcon node={{ type }} />}
              onClick={() =>
                change(view => withRoot(view, root), { step: true })
              }
            >
              {name}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
  return (
    <StateMessage
      icon={GraphIcon}
      title={t('explorer.start.title')}
      text={t('explorer.start.text')}
    >
      <div className={classes.lists}>
        {recent.length > 0 &&
          list(
            t('explorer.start.recent'),
            recent.map(({ id, title, name, type }) => ({
              key: id,
              title: title || name,
              type,
              root: { node: id },
            })),
          )}
        {mine &&
          mine.length > 0 &&
          list(
            t('explorer.start.mine'),
            mine.map(({ entityRef, title, type }) => ({
              key: entityRef,
              title,
              type,
              root: { entityRef },
            })),
          )}
      </div>
      {mine?.length === 0 && (
        <Typography variant="body2" color="textSecondary" align="center">
          {t('explorer.start.mineNone')}
        </Typography>
      )}
    </StateMessage>
  );
}
