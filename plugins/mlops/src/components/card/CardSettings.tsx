import { createContext, useContext, type ComponentType, type JSX } from 'react';

/**
 * What an app decides about a card: through the configuration of its extension
 * in the new frontend system, through props in the classic one.
 * @public
 */
export interface CardSettings {
  /** In place of the card's own title. */
  title?: string;
  /** How many rows or items the card shows before it leads to all of them. */
  rows?: number;
  /** Names of the metrics that come first, in this order. */
  metrics?: readonly string[];
}

const Settings = createContext<CardSettings>({});

/** What the app decided about the card that the caller is part of. */
export function useCardSettings(): CardSettings {
  return useContext(Settings);
}

/** The card, taking those settings as props that mean something to it. */
export function withCardSettings<TName extends keyof CardSettings = 'title'>(
  Card: ComponentType,
): (settings: Pick<CardSettings, TName>) => JSX.Element {
  function CardWithSettings(settings: Pick<CardSettings, TName>) {
    return (
      <Settings.Provider value={settings}>
        <Card />
      </Settings.Provider>
    );
  }
  return CardWithSettings;
}
