import type { ReactNode } from 'react';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ResultHighlight,
  SearchDocument as SearchResultDocument,
} from '@backstage/plugin-search-common';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import ListItemIcon from '@material-ui/core/ListItemIcon';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ExploreItem } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../translation';
import { KindIcon } from '../kinds/KindIcon';
import { findReasons, FOUND_BY } from './findReasons';

const useStyles = makeStyles(
  theme => ({
    item: { display: 'flex', width: '100%', minWidth: 0 },
    body: {
      flexGrow: 1,
      minWidth: 0,
      overflowWrap: 'anywhere',
      marginBottom: theme.spacing(2),
    },
    text: {
      display: '-webkit-box',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: 3,
      overflow: 'hidden',
    },
  }),
  { name: 'MlopsSearchResultListItem' },
);

/**
 * Props of {@link MlopsSearchResultListItem}; the search page gives them.
 * @public
 */
export interface MlopsSearchResultListItemProps {
  /** A document of the type `mlops`. */
  result?: SearchResultDocument;
  highlight?: ResultHighlight;
  rank?: number;
  /** Shown instead of the icon of the kind. */
  icon?: ReactNode;
}

const KINDS: string[] = ['Model', 'Dataset', 'Pipeline'];

/**
 * A model, dataset or pipeline among the results of a search: what it is, who
 * owns it, and by which of its metrics, data sets, tags or aliases it was
 * found.
 */
export function MlopsSearchResultListItem(
  props: MlopsSearchResultListItemProps,
) {
  const { result, highlight, icon } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  if (!result) {
    return null;
  }
  const document = result as SearchResultDocument & Record<string, unknown>;
  const textOf = (field: string) => {
    const value = document[field];
    return typeof value === 'string' ? value : '';
  };
  const kind = textOf('kind');
  const isKnown = KINDS.includes(kind);
  const owner = textOf('ownerTitle') || textOf('owner');
  const facts = [
    isKnown ? t(`kind.${kind as ExploreItem['kind']}.one`) : kind,
    textOf('type'),
    textOf('lifecycle'),
    owner && t('search.owner', { owner }),
  ].filter(Boolean);
  const reasons = findReasons(highlight);

  return (
    <div className={classes.item}>
      <ListItemIcon>
        {icon ??
          (isKnown ? <KindIcon kind={kind as ExploreItem['kind']} /> : null)}
      </ListItemIcon>
      <div className={classes.body}>
        <Typography variant="h6" component="div">
          {/* The search page counts what is opened. */}
          <Link noTrack to={result.location}>
            <Marked
              text={result.title}
              marked={highlight?.fields.title}
              highlight={highlight}
            />
          </Link>
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {facts.join(' · ')}
        </Typography>
        {result.text && (
          <Typography variant="body2" className={classes.text}>
            <Marked
              text={result.text}
              marked={highlight?.fields.text}
              highlight={highlight}
            />
          </Typography>
        )}
        {FOUND_BY.flatMap(field => {
          const names = reasons[field];
          return names.length > 0
            ? [
                <Typography key={field} variant="body2" color="textSecondary">
                  {t(`search.foundBy.${field}`)}{' '}
                  <Marked
                    text=""
                    marked={names.join(', ')}
                    highlight={highlight}
                  />
                </Typography>,
              ]
            : [];
        })}
      </div>
    </div>
  );
}

/** A text with what was searched for marked, where the engine says so. */
function Marked(props: {
  text: string;
  marked?: string;
  highlight?: ResultHighlight;
}) {
  const { text, marked, highlight } = props;
  return marked && highlight ? (
    <HighlightedSearchResultText
      text={marked}
      preTag={highlight.preTag}
      postTag={highlight.postTag}
    />
  ) : (
    <>{text}</>
  );
}
