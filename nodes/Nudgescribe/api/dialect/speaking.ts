/** Names under which APIs say in words what is the matter; in lower case, letters and digits only. */

/** Fields that say something in words, the most general first. */
export const SPEAKING = [
	'title',
	'error',
	'err',
	'errortype',
	'fault',
	'faultstring',
	'exception',
	'failure',
	'message',
	'msg',
	'messages',
	'errormessage',
	'errormessages',
	'errormsg',
	'statusmessage',
	'errordescription',
	'detail',
	'details',
	'description',
	'reason',
	'reasons',
	'cause',
	'explanation',
	'problem',
	'problems',
	'errors',
	'errordetail',
	'errordetails',
	'errorinfo',
	'validationerror',
	'validationerrors',
	'fielderror',
	'fielderrors',
	'globalerrors',
	'violations',
	'invalidparams',
	'issues',
	'text',
];

/** Fields that say what the words beside them are about. */
export const LABELS =
	/^(field|fieldname|name|path|property|propertypath|param|parameter|pointer|loc|location|source|key|attribute|column|instancepath|email|value)$/;
export const NUMBERED = /^(row|rownumber|line|linenumber|index|position)$/;

/** Fields beside a refusal's words that are for machines. */
export const SILENT =
	/^(code|.*code|status|statustext|success|ok|result|type|level|timestamp|time|date|path|instance|url|uri|href|method|trace|stack|stacktrace|debug|token|refreshtoken|(request|trace|correlation|span)id|host|version|service|documentation(url)?|moreinfo|helpurl|links?)$/;
