import type { LanguageWordings } from '../wordings.ts';

/** Thai. */
export const THAI: LanguageWordings = {
  'column.name': ['ชื่อลูกค้า', 'ลูกค้า'],
  'column.account': ['ชื่อบัญชี', 'บัญชีลูกค้า', 'บัญชี'],
  'column.id': ['ID ลูกค้า', 'รหัสลูกค้า', 'ID บัญชี'],
  'column.manager': ['ผู้จัดการบัญชี'],
  'column.type': ['ประเภทการเชื่อมโยง'],
  'column.associated': ['เวลาที่เชื่อมโยง', 'เวลาเชื่อมโยง'],
  'column.spend': ['ค่าใช้จ่ายเดือนนี้', 'ค่าใช้จ่ายรายเดือน'],
  'column.expires': ['วันหมดอายุ', 'วันหมดอายุของทรัพยากร'],
  'column.mobile': ['หมายเลขโทรศัพท์มือถือ', 'หมายเลขมือถือ', 'เบอร์มือถือ'],
  'column.budget': ['การใช้งบประมาณ', 'งบประมาณ'],
  'column.tag': ['แท็ก', 'แท็กลูกค้า'],
  'column.email': ['อีเมล'],
  'operation-column': ['การดำเนินการ', 'ดำเนินการ'],
  more: ['เพิ่มเติม'],
  ok: ['ตกลง', 'ยืนยัน', 'ใช่'],
  cancel: ['ยกเลิก', 'ปิด'],
  'switch-role': ['สลับบทบาท', 'เปลี่ยนบทบาท'],
  'own-tab': ['ลูกค้าของฉัน'],
  'resellers-tab': ['ลูกค้าของตัวแทนจำหน่าย'],
};
