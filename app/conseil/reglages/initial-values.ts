import type { FormValues } from '@/lib/action-result';
import type { MissionSettings } from '@/lib/mission/settings-schema';

/** The stored settings as the form's fields hold them. */
export function toFormValues(settings: MissionSettings): FormValues {
  return {
    nom: settings.name,
    'nom-court': settings.shortName,
    ville: settings.town,
    'forme-juridique': settings.legalForm ?? '',
    adresse: settings.address ?? '',
    telephone: settings.phone ?? '',
    courriel: settings.email ?? '',
    site: settings.website ?? '',
    'directeur-publication': settings.publicationDirector ?? '',
    hebergeur: settings.hostName ?? '',
    'hebergeur-adresse': settings.hostAddress ?? '',
    'hebergeur-telephone': settings.hostPhone ?? '',
    'protection-donnees': settings.dataProtectionContact ?? '',
    'contenu-courriels': settings.mailContent ?? '',
    'relire-premieres': settings.readFirstLetters ? 'oui' : '',
    'contrat-le': settings.processorContractOn?.toISOString().slice(0, 10) ?? '',
    'base-transfert': settings.transferBasis ?? '',
    'rappel-mois': String(settings.remindAfterMonths),
    'effacement-mois': String(settings.eraseAfterMonths),
  };
}
