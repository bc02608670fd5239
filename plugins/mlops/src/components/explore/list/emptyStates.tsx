import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import NoMatchIcon from '@material-ui/icons/SearchOutlined';
import EmptyIcon from '@material-ui/icons/Memory';
import { StateMessage } from '@waymark/plugin-page-parts-react';
import { sourcesRouteRef } from '../../../routes';
import { mlopsTranslationRef } from '../../../translation';
import { clearFilters } from '../state/exploreState';
import type { ChangeExplore } from '../state/useExploreState';

/** There is nothing at all yet, and two ways to change that. */
export function EmptyList() {
  const { t } = useTranslationRef(mlopsTranslationRef);
  const sourcesLink = useSourcesLink();
  return (
    <StateMessage
      icon={EmptyIcon}
      title={t('explore.empty.title')}
      text={t('explore.empty.text')}
      actions={
        sourcesLink && (
          <LinkButton to={sourcesLink} variant="outlined" color="primary">
            {t('explore.empty.sources')}
          </LinkButton>
        )
      }
    />
  );
}

/** There is something, but the filters leave none of it. */
export function NoMatch(props: { change: ChangeExplore }) {
  const { change } = props;
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <StateMessage
      icon={NoMatchIcon}
      title={t('explore.noMatch.title')}
      text={t('explore.noMatch.text')}
      actions={
        <Button
          variant="outlined"
          color="primary"
          onClick={() => change(clearFilters)}
        >
          {t('explore.filters.clear')}
        </Button>
      }
    />
  );
}

// An app may show Explore without the Sources page.
function useSourcesLink(): string | undefined {
  const link = useRouteRef(sourcesRouteRef) as (() => string) | undefined;
  return link?.();
}
