import type { LanguageWordings } from '../wordings.ts';

/** Portuguese. */
export const PORTUGUESE: LanguageWordings = {
  'column.name': ['Nome do cliente', 'Cliente'],
  'column.account': ['Nome da conta', 'Conta do cliente', 'Conta'],
  'column.id': ['ID do cliente', 'ID da conta'],
  'column.manager': ['Gerente de conta', 'Gerente da conta', 'Gerente de contas'],
  'column.type': ['Tipo de associação'],
  'column.associated': ['Hora da associação', 'Data da associação', 'Data de associação'],
  'column.spend': ['Despesas do mês', 'Despesas mensais', 'Gastos do mês', 'Gasto mensal'],
  'column.expires': [
    'Data de expiração',
    'Data de expiração do recurso',
    'Data de expiração dos recursos',
    'Data de vencimento',
  ],
  'column.mobile': ['Número de celular', 'Celular', 'Telefone celular'],
  'column.budget': ['Uso do orçamento', 'Orçamento'],
  'column.tag': ['Tags', 'Etiquetas', 'Tag do cliente'],
  'column.email': ['E-mail'],
  'operation-column': ['Operação', 'Operações', 'Ação', 'Ações'],
  more: ['Mais', 'Mais ações', 'Mais operações'],
  ok: ['Confirmar', 'Sim', 'Continuar'],
  cancel: ['Cancelar', 'Não', 'Fechar'],
  'switch-role': ['Alternar função', 'Trocar de função', 'Mudar de função', 'Voltar para minha conta'],
  operate: [
    'O&M em nome do cliente',
    'O&M em nome dos clientes',
    'Operar em nome do cliente',
    'Executar operações de O&M em nome dos clientes',
    'Realizar operações de O&M em nome dos clientes',
  ],
  'request-authorization': ['Solicitar autorização'],
  'own-tab': ['Clientes', 'Meus clientes'],
  'resellers-tab': ['Clientes dos revendedores', 'Clientes de revendedores'],
};
