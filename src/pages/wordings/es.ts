import type { LanguageWordings } from '../wordings.ts';

/** Spanish. */
export const SPANISH: LanguageWordings = {
  'column.name': ['Nombre del cliente', 'Cliente'],
  'column.account': [
    'Nombre de cuenta',
    'Nombre de la cuenta',
    'Cuenta de cliente',
    'Cuenta del cliente',
    'Cuenta',
  ],
  'column.id': ['ID del cliente', 'ID de cliente', 'ID de cuenta', 'ID de la cuenta'],
  'column.manager': ['Gerente de cuenta', 'Gestor de cuenta', 'Administrador de cuenta'],
  'column.type': ['Tipo de asociación'],
  'column.associated': ['Hora de asociación', 'Fecha de asociación'],
  'column.spend': ['Gasto mensual', 'Gastos del mes', 'Gasto del mes'],
  'column.expires': [
    'Fecha de vencimiento',
    'Fecha de vencimiento del recurso',
    'Fecha de vencimiento de los recursos',
    'Fecha de caducidad',
  ],
  'column.mobile': ['Número de móvil', 'Número de celular', 'Teléfono móvil'],
  'column.budget': ['Uso del presupuesto', 'Presupuesto'],
  'column.tag': ['Etiquetas', 'Etiqueta', 'Etiqueta de cliente', 'Etiqueta del cliente'],
  'column.email': ['Correo electrónico', 'Correo'],
  'operation-column': ['Operación', 'Operaciones', 'Acción', 'Acciones'],
  more: ['Más', 'Más acciones', 'Más operaciones'],
  ok: ['Aceptar', 'Confirmar', 'Sí', 'Continuar'],
  cancel: ['Cancelar', 'Cerrar'],
  'switch-role': ['Cambiar de rol', 'Cambiar rol', 'Volver a mi cuenta'],
  operate: [
    'O&M en nombre del cliente',
    'O&M en nombre de los clientes',
    'Operar en nombre del cliente',
    'Realizar operaciones de O&M en nombre del cliente',
    'Realizar operaciones de O&M en nombre de los clientes',
  ],
  'request-authorization': ['Solicitar autorización'],
  'own-tab': ['Clientes', 'Mis clientes'],
  'resellers-tab': ['Clientes de revendedores', 'Clientes de los revendedores', 'Clientes de distribuidores'],
};
