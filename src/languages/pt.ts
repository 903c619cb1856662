/** Portuguese. */
import type { Language } from '../types.ts'

export const pt = {
  tag: 'pt',
  labels: {
    source: ['Fonte', 'Fontes', 'Origem'],
    date: ['Publicado', 'Publicada', 'Publicado em', 'Publicada em', 'Publicado a', 'Publicado às', 'Data', 'Data de publicação', 'Postado em', 'Postado', 'Criado em', 'Criado', 'Publicação', 'Escrito em', 'Divulgado em', 'Postada em', 'Primeira publicação', 'Publicado há', 'Colocado em'],
    updated: ['Atualizado', 'Atualizada', 'Atualizado em', 'Atualizado às', 'Atualizado há', 'Actualizado em', 'Atualizada em', 'Última atualização', 'Última atualização em', 'Última actualização', 'Modificado em', 'Modificado', 'Atualização', 'Última modificação', 'Última modificação em', 'Data de atualização', 'Editado em', 'Revisado em'],
    views: ['visualizações', 'visualização', 'visitas', 'leituras', 'acessos', 'Lido', 'Visto', 'vezes lido', 'cliques', 'Número de visualizações', 'exibições'],
    comments: ['comentários', 'comentário', 'respostas'],
    authors: ['Por', 'Autor', 'Autora', 'Autores', 'Texto', 'Texto de', 'Escrito por', 'Redigido por', 'Publicado por', 'Postado por', 'Redator', 'Jornalista', 'Repórter', 'Reportagem', 'Reportagem de', 'Entrevista de', 'Criado por', 'Enviado por', 'Textos', 'Autoria', 'Análise de', 'Redação'],
    editors: ['Editor', 'Editora', 'Editado por', 'Edição', 'Edição de', 'Editores', 'Revisado por'],
    photographers: ['Foto', 'Fotos', 'Fotografia', 'Fotografias', 'Fotos de', 'Foto de', 'Fotógrafo', 'Imagens', 'Fotógrafa', 'Imagem', 'Fotografia de'],
    location: ['Local', 'Lugar'],
    ignored: ['Compartilhar', 'Partilhar', 'Imprimir', 'Categoria', 'Categorias', 'Seção', 'Secção', 'Etiquetas', 'Tags', 'Tempo de leitura', 'Leitura', 'min', 'minutos', 'min de leitura', 'minutos de leitura', 'Ouvir', 'Tradução', 'Traduzido por', 'Vídeo', 'Ilustração', 'Infografia', 'Salvar', 'Guardar', 'Assunto', 'Tema', 'Temas', 'Duração', 'Seguir', 'Comentar', 'Arquivado em', 'Editoria', 'Revisão', 'Assinantes'],
  },
  nulls: ['desconhecido', 'desconhecida', 'anônimo', 'anónimo', 'não informado', 'não disponível', 'nenhum', 'sem autor'],
  controls: ['Imprimir', 'Compartilhar', 'Partilhar'],
  related: ['Leia também', 'Leia mais', 'Veja também', 'Notícias relacionadas'],
  dates: {
    dayFirst: true,
    months: [['janeiro', 'jan'], ['fevereiro', 'fev'], ['março', 'mar', 'marco'], ['abril', 'abr'], ['maio', 'mai'], ['junho', 'jun'], ['julho', 'jul'], ['agosto', 'ago'], ['setembro', 'set'], ['outubro', 'out'], ['novembro', 'nov'], ['dezembro', 'dez']],
    weekdays: ['segunda-feira', 'terça-feira', 'quarta-feira', 'quinta-feira', 'sexta-feira', 'sábado', 'domingo', 'segunda', 'terça', 'quarta', 'quinta', 'sexta', 'seg', 'ter', 'qua', 'qui', 'sex', 'sáb', 'dom'],
    units: { hour: ['h', 'horas', 'hora'], minute: ['min', 'm'] },
    fillers: ['de', 'às', 'as', 'à', 'em', 'ao', 'do', 'no'],
    zones: { 'horário de Brasília': '-03:00', 'hora local': '', 'hora de Lisboa': '' },
    days: { hoje: 0, ontem: -1, anteontem: -2 },
    spans: { second: ['segundo', 'segundos', 'seg'], minute: ['minuto', 'minutos', 'min'], hour: ['hora', 'horas', 'h'], day: ['dia', 'dias'], week: ['semana', 'semanas'], month: ['mês', 'meses'], year: ['ano', 'anos'] },
    ago: { before: ['há', 'faz'], after: ['atrás'] },
    now: ['agora mesmo', 'agora há pouco'],
  },
  names: {
    before: { authors: ['Por', 'Escrito por', 'Texto de', 'Texto', 'Publicado por', 'Reportagem de', 'Postado por'], photographers: ['Fotos de', 'Foto de'] },
    and: ['e', 'com'],
    particles: ['de', 'da', 'do', 'das', 'dos', 'e', 'van', 'von', 'del'],
    roles: ['Dr', 'Dra', 'Sr', 'Sra', 'correspondente', 'enviado especial', 'enviada especial', 'jornalista', 'redator', 'redatora', 'repórter', 'editor', 'editora', 'colunista', 'colaborador', 'colaboradora', 'colaboração para'],
    outlets: ['Notícias', 'Diário', 'Jornal', 'Agência', 'Imprensa', 'Folha', 'Estado', 'Globo', 'Rádio', 'Televisão', 'Revista', 'Gazeta', 'Correio', 'Público', 'Observador', 'Universidade', 'Ministério', 'Prefeitura', 'Câmara', 'Expresso', 'Estadão', 'Redação', 'Portal', 'Governo', 'Digital', 'Tribuna', 'Zero'],
    agencies: ['Lusa', 'LUSA', 'Agência Brasil', 'Agência Lusa', 'AFP', 'Reuters', 'AP', 'EFE', 'ANSA', 'Folhapress', 'Estadão Conteúdo', 'G1'],
    desks: ['Redação', 'Da Redação'],
    at: ['em', 'de'],
    quoted: ['Foto', 'Imagem', 'Leia também', 'Leia mais', 'Veja também'],
  },
} as const satisfies Language
