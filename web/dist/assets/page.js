const ln=["party","as_of","known"],k=()=>({path:location.pathname.split("/").slice(1).map(decodeURIComponent),query:new URLSearchParams(location.search)}),_=(...e)=>"/"+e.map(t=>encodeURIComponent(t).replaceAll("%3A",":")).join("/"),b=(e,t)=>{const s=k().query,n=new URLSearchParams(t?[...s].filter(([o])=>ln.includes(o)):s);for(const[o,c]of Object.entries(e)){n.delete(o);for(const l of Array.isArray(c)?c:[c])(l||l===0)&&n.append(o,String(l))}const a=n.toString().replaceAll("%3A",":").replaceAll("%2F","/");return(t??location.pathname)+(a?"?"+a:"")};class rt extends Error{constructor(t,s,n,a){super(`${n}: ${a}`),this.status=t,this.code=s,this.title=n,this.detail=a}}const ut=new Map,rn=60,Xt=(e,t={})=>{const s=new URLSearchParams;for(const n of["as_of","known"])k().query.get(n)&&s.set(n,k().query.get(n));for(const[n,a]of Object.entries(t))for(const o of Array.isArray(a)?a:[a])o!=null&&o!==""&&s.append(n,String(o));return`/api/v1${e}${s.size?"?"+s:""}`};async function dn(e){const t=await fetch(e).catch(()=>{throw new rt(0,"no-server","The server does not answer","it was stopped, or the connection is lost")}),s=await t.json().catch(()=>({}));if(t.ok)return s;const n=String(s.type??"").replace("/problems/","");throw new rt(t.status,n,s.title??"The record could not be asked",s.detail??t.statusText)}function x(e,t){const s=Xt(e,t);let n=ut.get(s);return n||(n=dn(s),ut.set(s,n),n.catch(()=>ut.delete(s)),ut.size>rn&&ut.delete(ut.keys().next().value)),n}const z=()=>k().query.getAll("party");class Ne{constructor(t){this.text=t}}const hn=/[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,ft=e=>e.replace(hn,t=>t>=" "&&t<""?`&#${t.charCodeAt(0)};`:"�"),ws=e=>e==null||e===!1?"":Array.isArray(e)?e.map(ws).join(""):e instanceof Ne?e.text:ft(String(e)),i=(e,...t)=>new Ne(e.reduce((s,n,a)=>s+n+(a<t.length?ws(t[a]):""),"")),Jt=(e,t)=>e.flatMap((s,n)=>n?[t,s]:[s]),g=(e,t,s=t+"s")=>`${e.toLocaleString("en").replaceAll(","," ")} ${e===1?t:s}`,O=e=>{const t=e.replaceAll("_"," ");return t.charAt(0).toUpperCase()+t.slice(1)},ne=["Jan","Feb","Mar","Apr","May","June","July","Aug","Sept","Oct","Nov","Dec"],un={SP:"spring",SU:"summer",FA:"autumn",WI:"winter"};function p(e,t=!0){if(!e||/^XXXX(?!-\d\d-\d\d)/.test(e))return"day not known";if(e.startsWith("XXXX"))return`${Number(e.slice(8,10))} ${ne[Number(e.slice(5,7))-1]}`;if(e.includes("/"))return e.split("/").map(c=>p(c,t)).join(" to ");if(/^\d{3}X$/.test(e))return`${e.slice(0,3)}0s`;const s=/^(\d{4})-(\d\d)-(\d\d)/.exec(e),n=(c,l)=>t?`${c} ${l}`:c;if(s)return n(`${Number(s[3])} ${ne[Number(s[2])-1]}`,s[1]);const a=/^(\d{4})-(\d\d)$/.exec(e);if(a)return n(ne[Number(a[2])-1],a[1]);const o=/^(\d{4})-(?:(SP|SU|FA|WI)|Q(\d)|H(\d)|W(\d\d)(?:-\w+)?)$/.exec(e);return o?o[2]?n(un[o[2]],o[1]):o[3]?n(`quarter ${o[3]}`,o[1]):n(o[4]?`half ${o[4]}`:`week ${Number(o[5])}`,o[1]):e.replaceAll("-","‑")}function U(e){const t=/T(\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?$/.exec(e??"");return p(e)+(t?`, ${t[1]}${t[2]?" "+t[2].replace("Z","UTC"):""}`:"")}const Nt=(e,t,s)=>Math.round(Date.UTC(e,t,s)/864e5),lt=(e,t,s)=>({first:Nt(e,t,1),last:Nt(e,t+s,0)});function $n(e,t){const[,s,n]=/^W(\d\d)(?:-([1-7]|WE))?$/.exec(t)??[];if(!s)return null;const a=Nt(e,0,4),o=a-((a+3)%7+7)%7+7*(Number(s)-1);return n?n==="WE"?{first:o+5,last:o+6}:{first:o+Number(n)-1,last:o+Number(n)-1}:{first:o,last:o+6}}function mn(e,t){const s={SP:2,SU:5,FA:8}[t];if(s)return lt(e,s,3);if(t==="WI")return lt(e-1,11,15);const n=/^([QH])([1-4])$/.exec(t);return n?n[1]==="Q"?lt(e,(Number(n[2])-1)*3,3):lt(e,(Number(n[2])-1)*6,6):$n(e,t)}function N(e){const[t,s]=(e??"").split("/");if(s){const[l,r]=[N(t),N(s)];return l&&r&&r.last>=l.first?{first:l.first,last:r.last}:null}const n=/^(\d{3})X$/.exec(t);if(n)return lt(Number(n[1])*10,0,120);const a=/^(\d{4})(?:-(\d\d)(?:-(\d\d|XX))?)?(?=$|T)/.exec(t);if(!a)return/^\d{4}-/.test(t)?mn(Number(t.slice(0,4)),t.slice(5)):null;const[o,c]=[Number(a[1]),Number(a[2])-1];return a[2]?!a[3]||a[3]==="XX"?lt(o,c,1):{first:Nt(o,c,Number(a[3])),last:Nt(o,c,Number(a[3]))}:lt(o,0,12)}const I=e=>new Date(e*864e5).toISOString().slice(0,10),fn={channel:"talks",consultation:"consultations"},Qt={leader:"Leaders",ministerial_strategic:"Ministers and advisers",working:"Working level",military:"Military",multilateral:"Multilateral",parliamentary:"Parliaments",other:"Other",unspecified:"Level not known"},j=e=>Qt[e]??O(e),V=e=>fn[e]??e.replaceAll("_"," "),T=(e,t,s,n)=>i`<header class="head">
    <p class="kicker">${e}</p>
    <h1>${t}</h1>
    ${s&&i`<p class="deck">${s}</p>`} ${n&&i`<div class="tools">${n}</div>`}
  </header>`,L=(e,t,s)=>i`<p class="coverage">
    <b>Coverage</b> ${g(t.documents,"text")}${t.first&&i`, ${p(t.first)} to ${p(t.last)}`}. ${s} As of
    ${p(e.record.as_of)}. Times keep the zone of their source.
  </p>`,it=e=>i`<a class="btn" data-key="t" href="${b({view:e?null:"table"})}"
    >${e?"Show as chart":"Show as table"} <kbd>t</kbd></a
  >`,X=(e,t,s="CSV")=>i`<a class="btn" href="${Xt(e,{limit:0,...t,format:"csv"})}" download="${e.slice(1).replaceAll("/","-")}.csv"
    >${s}</a
  >`,pn=()=>z().length===2&&i`<a class="btn" href="${Xt("/brief",{party:z()})}" download="brief.html">Briefing</a>`,D=(e,t,s="")=>i`<a class="ev ${s}" href="${b({ev:e})}">${t}</a>`,v=(e,t,s={})=>i`<a href="${b(s,e)}">${t}</a>`,F=(e,t,s)=>v(_("doc",e),s,{at:Array.isArray(t)?t.join("-"):t}),pt=(e,t,s)=>i`<i class="side ${e.side(t)}">${s??e.actor(t)}</i>`,P=e=>e.title||e.path,Y=(e,t)=>i`<i class="side ${e.side(t.side)}">${t.outlet||(t.side?e.actor(t.side):"outlet not known")}</i
    >, <time>${U(t.published??t.date)}</time>`,et=(e,t)=>i`<div class="state">
    <h2>${e}</h2>
    <p>${t}</p>
  </div>`;function Ae(e,t,s,n,a=7){const o=`glyph${t?" planned":""}`;return e==="call"?i`<circle class="${o}" cx="${s}" cy="${n}" r="${a}" />`:e==="meeting"||e==="visit"||e==="summit"?i`<rect class="${o}" x="${s-a+.5}" y="${n-a+.5}" width="${2*a-1}" height="${2*a-1}" />`:i`<path class="${o}" d="M${s} ${n-a-1}L${s+a+1} ${n}L${s} ${n+a+1}L${s-a-1} ${n}Z" />`}const ct=(e,t=!1)=>i`<svg class="mini" width="18" height="18" aria-hidden="true">${Ae(e,t,9,9,6)}</svg>`,gn=["planned","proposed","hypothetical","cancelled","denied","suspended"],H=e=>!e.beyond&&!gn.includes(e.status),st=e=>(e.beyond||H(e)?O(V(e.kind)):`${O(e.status)} ${V(e.kind)}`)+(e.place?`, ${e.place}`:""),J=(e,t)=>t.map(s=>e.actor(s)).join(", ")||"parties not known";class dt{constructor(t){this.all=t;const s=new TextEncoder().encode(t);this.bytes=s.length===t.length?null:s}bytes;table=null;static decoder=new TextDecoder;slice(t,s){return this.bytes?dt.decoder.decode(this.bytes.subarray(t,s)):this.all.slice(t,s)}get size(){return this.bytes?this.bytes.length:this.all.length}unitOf(t){const s=Math.max(0,Math.min(t,this.size));return this.bytes?this.units[s]:s}byteOf(t){if(!this.bytes)return Math.min(t,this.size);let[s,n]=[0,this.size];for(;s<n;){const a=s+n>>1;this.units[a]<t?s=a+1:n=a}return s}get units(){if(this.table)return this.table;const t=new Uint32Array(this.size+1);let s=0;for(let n=0;n<this.all.length;++n){const a=this.all.codePointAt(n),o=a<128?1:a<2048?2:a<65536?3:4;t.fill(n,s,s+o),s+=o,o===4&&++n}return t[s]=this.all.length,this.table=t}}const bn={engagement:async e=>(await x(`/engagements/${e}`)).mentions,utterance:async e=>(await x(`/utterances/${e}`)).quotes.map(t=>t.passage),commitment:async e=>(await x(`/commitments/${e}`)).history.map(t=>t.passage),claim:async e=>(await x(`/claims/${e}`)).readings.flatMap(t=>t.evidence),fact:async e=>[await x(`/documents/${e.replace("/","/facts/")}`)],issue:async e=>{const[t,...s]=e.split("/");return(await x("/issues",{issue:t,engagement:s.join("/"),limit:0})).rows.filter(a=>a.issue===t&&(!s.length||a.engagement===s.join("/")))},span:async e=>{const[t,s]=e.split("/");return s.split(",").map(n=>({document:t,span:n.split("-").map(Number)}))}};function wn(e,t,[s,n]){const a=t.find(({span:d})=>d[0]<=s&&s<d[1])?.span??[s,n],o=Math.max(a[0],s-300),c=Math.max(n,Math.min(a[1],n+300)),[l,r]=[o>a[0]?"…":"",c<a[1]?"…":""];return i`${l}${e.slice(o,s)}<mark>${e.slice(s,n)}</mark>${e.slice(n,c)}${r}`}async function yn(e,t){const s=await x(`/documents/${e}`,{layers:"blocks,metadata"}),n=new dt(s.text),a=[...new Map(t.map(({span:o})=>[o.join(),o])).values()].sort((o,c)=>o[0]-c[0]);return{head:{document:e,date:s.published?.value??null,outlet:s.outlet?.value??null,title:s.title?.value??null,genre:s.genre,side:s.side,path:s.path},passages:a.map(o=>({span:o,markup:wn(n,s.blocks??[],o)}))}}async function xn(e,t){const s=t.indexOf("/"),n=bn[t.slice(0,s)],a=n?await n(t.slice(s+1)):[],o=[...new Set(a.map(r=>r.document))],c=await Promise.all(o.map(r=>yn(r,a.filter(d=>d.document===r))));c.sort((r,d)=>(r.head.date??"9").localeCompare(d.head.date??"9"));const l=c.reduce((r,d)=>r+d.passages.length,0);return i`<header>
      <h2>${g(l,"passage")}, ${g(c.length,"text")}</h2>
      <a class="btn" data-close href="${b({ev:null})}">Close <kbd>Esc</kbd></a>
    </header>
    ${c.map(({head:r,passages:d})=>i`<section>
          <h3><a href="${b({},_("doc",r.document))}">${P(r)}</a></h3>
          <small>${Y(e,r)}</small>
          ${d.map(({span:h,markup:u})=>i`<p class="passage">${F(r.document,h,u)}</p>`)}
        </section>`)}`}const Ce=[["/timeline","Timeline","t",["engagement"]],["/cadence","Cadence","s",[]],["/outlook","Outlook","p",[]],["/matrix","Issues","i",[]],["/compare","Compare","o",[]],["/quotes","Quotes","q",["utterance"]],["/claims","Claims","c",["claim"]],["/commitments","Commitments","m",[]],["/lineage","Lineage","l",[]],["/desk","Desk","d",[]]],vn=["quotes","utterance","claims","claim","lineage","desk","search","doc"],Rt=()=>localStorage.getItem("theme")??(matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light"),ys=()=>{document.documentElement.dataset.theme=Rt()};function Re(){localStorage.setItem("theme",Rt()==="dark"?"light":"dark"),ys();for(const e of document.querySelectorAll("[data-theme-toggle]"))e.textContent=Rt()==="dark"?"Light":"Dark"}function kn(e,t){if(vn.includes(t))return i`<label class="pairpick"
      ><span class="sr">Whose contacts</span>
      <select disabled title="Quotes, claims, copies and texts are those of all states">
        <option>All texts</option>
      </select></label
    >`;const s=z().join("|"),n=e.record.pairs.map(({parties:a,contacts:o})=>({value:a.join("|"),contacts:o,parties:a}));return s&&!n.some(({value:a})=>a===s)&&n.unshift({value:s,contacts:0,parties:s.split("|")}),i`<label class="pairpick"
    ><span class="sr">Whose contacts</span>
    <select data-param="party">
      <option value="" ${!s&&i`selected`}>All states</option>
      ${n.map(({value:a,contacts:o,parties:c})=>i`<option value="${a}" ${a===s&&i`selected`}>
            ${c.map(l=>e.actor(l)).join(" and ")}${o>0&&` (${o})`}
          </option>`)}
    </select></label
  >`}function Mn(e){const t=k().path[0]??"",s=k().query.get("as_of")??"";return e?i`<a class="mark-word" href="${b({},"/timeline")}">Readout</a>${kn(e,t)}
    <nav aria-label="Views">
      ${Ce.map(([n,a,,o])=>i`<a href="${b({},n)}" ${(n==="/"+t||o.includes(t))&&i`aria-current="page"`}>${a}</a>`)}
    </nav>
    <form data-to="/search" role="search">
      <input name="q" aria-label="Search the record" placeholder="Search" autocomplete="off" /><kbd>/</kbd>
    </form>
    <label class="asofpick"
      ><span>as of</span> <input type="date" data-param="as_of" value="${s.slice(0,10)}" max="${e.record.as_of}"
    /></label>
    <button type="button" data-theme-toggle aria-label="Light or dark">${Rt()==="dark"?"Light":"Dark"}</button>`:i`<a class="mark-word" href="/">Readout</a>`}const _n=[["j  k","next, previous item"],["J  K","next, previous fact of any layer (reader)"],["Enter","open it (timeline: once selects, twice opens)"],["Esc","close what is open"],["e","passages behind the item"],["/","search"],["[  ]","previous, next in the series"],["t","chart or table"],["c","what was cut (reader)"],[`g then ${Ce.map(([,,e])=>e).join(" ")}`,"go to a view"],["\\","light or dark"],["?","this list"]],xs=()=>localStorage.getItem("keys")!=="off";function vs(e){if(!e)return;(e.matches("a, [tabindex], button, select, input")?e:e.querySelector("a, [tabindex], button"))?.focus({preventScroll:!0}),e.scrollIntoView({block:"nearest"})}const Sn=e=>e.getClientRects().length>0;function He({main:e,drawer:t},s){const n=t.hidden?[...e.querySelectorAll("[data-item]")].filter(Sn):[...t.querySelectorAll(".passage a")],a=document.activeElement;let o=n.findIndex(l=>l===a||l.contains(a));o<0&&t.hidden&&(o=n.findIndex(l=>l.matches(".on")));const c=o<0?s>0?0:n.length-1:o+s;vs(n[Math.max(0,Math.min(n.length-1,c))]??null)}function Fe({main:e,go:t},s){const n=new CustomEvent("stepfact",{detail:{by:s,go:t},bubbles:!0});e.querySelector(".reader")?.dispatchEvent(n)}function On(e){const t=s=>s.split("  ").map(n=>i`<kbd>${n}</kbd> `);e.innerHTML=i`<h2>Keyboard</h2>
    <dl>
      ${_n.map(([s,n])=>i`<dt>${t(s)}</dt>
            <dd>${n}</dd>`)}
    </dl>
    <p>
      <label><input type="checkbox" data-keys ${xs()&&i`checked`} /> Single keys are on</label>
    </p>
    <form method="dialog"><button>Close</button></form>`.text,e.querySelector("[data-keys]").onchange=s=>localStorage.setItem("keys",s.target.checked?"on":"off"),e.showModal()}function Nn({drawer:e,go:t}){const{query:s}=k();!e.hidden||s.get("ev")?t(b({ev:null})):(s.get("sel")||s.get("open")||s.get("at"))&&t(b({sel:null,open:null,at:null}))}function An(e,t){const s=document.activeElement,n=s?.closest("[data-item]");!s||!n||(n.dataset.opens&&k().query.get("sel")===n.dataset.item?(t.preventDefault(),e.go(n.dataset.opens)):s===n&&!s.matches("a")&&n.querySelector("a")?.click())}function Cn(e){const{main:t,help:s,go:n}=e;let a=0;const o=r=>t.querySelector(r)?.click(),l={j:()=>He(e,1),k:()=>He(e,-1),J:()=>Fe(e,1),K:()=>Fe(e,-1),g:()=>void(a=performance.now()),"/":()=>(document.querySelector(".ask input")??document.querySelector("#top input[name=q]"))?.focus(),"?":()=>On(s),"[":()=>o("[rel=prev]"),"]":()=>o("[rel=next]"),t:()=>o("[data-key=t]"),c:()=>o("[data-key=c]"),e:()=>document.activeElement?.closest("[data-item]")?.querySelector(".ev, .cell")?.click(),"\\":Re};addEventListener("keydown",r=>{const d=r.target;if(d.matches("input:not([type=checkbox]), select, textarea")){r.key==="Escape"&&d.blur();return}if(r.ctrlKey||r.metaKey||r.altKey||s.open)return;if(r.key==="Escape")return Nn(e);if(r.key==="Enter")return An(e,r);if(!xs())return;const h=a&&performance.now()-a<1500?Ce.find($=>$[2]===r.key):void 0;if(a=0,h)return n(b({},h[0]));const u=l[r.key];u&&(r.preventDefault(),u())}),addEventListener("click",r=>{r.target.closest?.("[data-theme-toggle]")&&Re()})}const qn=e=>e.slice(e.indexOf(".")+1).split("_").map(t=>t.charAt(0).toUpperCase()+t.slice(1)+(t.length===1?".":"")).join(" ");class Ln{constructor(t){this.record=t;const s=z().map(n=>n.split(".")[0]);this.sides=[...new Set([...s,...t.sides,...t.pairs[0]?.parties??[]])].slice(0,2)}sides;get ended(){return!k().query.get("as_of")&&Date.parse(this.record.as_of)<Date.now()-2*864e5}actor(t){return t?this.record.actors[t]??qn(t):"not said"}issue(t){return t?this.record.issues[t]??O(t):""}channel(t){return this.record.channels[t]??O(t)}side(t){const s=t?.split(".")[0];return s&&s===this.sides[0]?"A":s&&s===this.sides[1]?"M":"P"}sideName(t){return t==="P"?"Press":this.actor(this.sides[t==="A"?0:1])}}const ks=async()=>new Ln(await x("/record")),W=(...e)=>{const{query:t}=k();return Object.fromEntries(e.filter(s=>t.get(s)).map(s=>[s,t.get(s)]))},Z=(e,t,s,n=O)=>{const a=k().query.get(e)??"";return i`<label
    >${t}
    <select data-param="${e}" data-key="${e}" aria-label="${t}">
      <option value="">any</option>
      ${[...new Set([...s,...a?[a]:[]])].map(o=>i`<option value="${o}" ${o===a&&i`selected`}>${n(o)}</option>`)}
    </select></label
  >`},gt=(e,t,s,n=[])=>{const a=k().query.get(e)??"",o=[...new Set(n)].filter(Boolean).sort((c,l)=>c.localeCompare(l));return i`<label
      >${t}
      <input
        data-param="${e}"
        aria-label="${t}"
        data-key="${e}"
        value="${a}"
        placeholder="${s}"
        size="${Math.max(s.length,9)}"
        autocomplete="off"
        ${o.length>0&&i`list="known-${e}"`} /></label
    >${o.length>0&&i`<datalist id="known-${e}">${o.slice(0,300).map(c=>i`<option value="${c}"></option>`)}</datalist>`}`},Ct=()=>i`${gt("since","From","2023-06-01")}${gt("until","to","2024-12")}`,tt=e=>i`<a href="${b(Object.fromEntries([...e,"next"].map(t=>[t,null])))}">Clear the filters</a>`,Ms=()=>Number.parseInt(k().query.get("next")??"",10)||0;function yt(e,t,s=t+"s"){const n=Ms(),a=g(e.found,t,s);return!n&&!e.next?i`<p class="rowsnext muted">All ${a}.</p>`:i`<p class="rowsnext">
    <span class="muted">${g(n+1,"")}to ${g(n+e.rows.length,"")}of ${a}</span>
    ${n>0&&i`<a class="btn" rel="prev" href="${b({next:null})}">First page</a>`}
    ${e.next&&i`<a class="btn" rel="next" href="${b({next:e.next})}">Next ${t===s?"rows":s} <kbd>]</kbd></a>`}
  </p>`}const qe=(e,t)=>({from:e,to:t,least:Math.max(0,t.first-e.last),most:t.last-e.first}),K=({least:e,most:t})=>(e===t?`${t}`:`${e} to ${t}`)+(t===1?" day":" days"),Tn=800,Ke=Object.keys(Qt),Le=()=>({party:z(),...W("actor","kind","level","series","status")}),xt=()=>W("since","until"),Be=async(e,t)=>x("/timeline",{...Le(),...e,columns:t,limit:0}),jn=(e,t,s)=>!t&&!s||/^\d/.test(e)&&(!t||e>=t.slice(0,e.length))&&(!s||e.slice(0,s.length)<=s);function Pn(e){const t=new Map;return e.map(s=>{const n=N(s.when),a=t.get(s.level);if(!n||s.status!=="held")return{...s,days:n,gap:null};t.set(s.level,n);const o=a?qe(a,n):null;return{...s,days:n,gap:o&&o.most>0?o:null}})}const St=e=>Number(I(e).slice(0,4)),_s=e=>N(String(e)).first;function Ss(e,t){const[s,n]=[N(e.first)?.first??t,N(e.last)?.last??t];return{first:_s(St(s)-1),last:Math.min(t,n)+400}}function Wn(e,t,s){const{since:n,until:a}=xt(),o=N(n)?.first,c=N(a)?.last;if(o!==void 0&&c!==void 0)return{first:o,last:Math.max(c,o+1)};const l=Ss(t,s),r=e.flatMap(({days:m})=>m&&m.first>=l.first&&m.last<=l.last?m:[]),d=o??Math.min(l.last-500,...r.map(m=>m.first)),h=c??Math.max(l.last-400,...r.map(m=>m.last)),u=c??(s-h<(h-d)/3?Math.max(s,h):h),$=Math.max(1,u-d);return{first:o===void 0&&$>900?_s(St(d)):d,last:u+Math.ceil($/(u<s?12:40))}}const Te=({status:e,days:t},s)=>e==="held"&&!!t&&t.first<=s;function En(e,t,s,n,a){return[...new Set(t.map(({level:c})=>c))].sort((c,l)=>Ke.indexOf(c)-Ke.indexOf(l)).map(c=>{const l=t.filter(d=>d.level===c),r=e.findLast(d=>d.level===c&&Te(d,a))?.days;return{level:c,contacts:s.filter(d=>d.level===c),held:l.filter(({status:d,beyond:h})=>d==="held"&&!h).length,planned:l.filter(({status:d})=>d==="planned"||d==="proposed").length,undated:l.filter(({days:d})=>!d||Os(d,n)).length,silence:r?qe(r,{first:a,last:a}):null}})}function In(e,t,s,n=8){const a=Ss(t,s);return[...new Set(e.flatMap(({days:l})=>l?St(l.first):[]))].filter(l=>l>=St(a.first)&&l<=St(a.last)).sort().slice(-n).map(String)}const Os=(e,t)=>e.first<e.last&&e.first<=t.first&&e.last>=t.last;async function zn(e){const t=await Be({},"when,level,kind,status"),{query:s}=k(),[n,a]=[s.get("since")??"",s.get("until")??""],o=N(e.record.as_of).first,c=Pn(t.rows);for(const S of c)S.beyond=S.status==="held"&&!!S.days&&S.days.first>o;const l=c.filter(({when:S})=>jn(S,n,a)),r=l.length<=Tn;r&&(await Be(xt(),"when,level,kind,status,parties,place,documents,id,series")).rows.forEach((A,q)=>Object.assign(l[q]??{},A));const d=Wn(c,t.seen,o),h=l.filter(({days:S})=>S&&S.last>=d.first&&S.first<=d.last&&!Os(S,d)),u=!!(n||a),$=u?0:c.filter(({days:S})=>S).length-h.length,m=En(c,l,h,d,o),f=S=>!S.contacts.length,[w,y]=[m.filter(S=>!f(S)),m.filter(f)];return{seen:t.seen,lanes:w,empty:y,contacts:l,years:In(c,t.seen,o),window:d,chosen:u,outside:$,single:r,today:o}}const Ns=(e,t)=>{const s=e.last-e.first;return n=>(n-e.first)/s*t},jt=11,Dn=13,Rn=e=>({first:Math.min(...e.map(({days:t})=>t.first)),last:Math.max(...e.map(({days:t})=>t.last))});function Hn(e,t){const s=[];for(const n of e){const a=n.days,[o,c]=[t(a.first),t(a.last)],l=s.at(-1),r=c-o<jt&&(!l||l.to-l.at<2*jt);l&&o-l.to<jt&&r?(l.contacts.push(n),l.days=Rn(l.contacts),l.form="cluster",l.to=Math.max(l.to,Math.min(c,l.at+2*jt))):s.push({at:o,to:c,contacts:[n],days:a,form:c-o>2?"fuzzy":"glyph"})}return s}function As(e,t){if(t<28){const r=e-((e+3)%t+t)%t;return{first:r,last:r+t-1}}const s=Math.round(t/30.4),[n,a]=I(e).split("-").map(Number),o=n*12+a-1-(n*12+a-1)%s,c=Math.round(Date.UTC(Math.floor(o/12),o%12,1)/864e5),l=Math.round(Date.UTC(Math.floor((o+s)/12),(o+s)%12,0)/864e5);return{first:c,last:l}}const Fn=e=>[1,7,30.4,91.3,365.2,1826].find(t=>e(t)-e(0)>=Dn)??3652;function Kn(e,t){const s=Fn(t),n=new Map;for(const a of e){const o=As(a.days.first,s);if(a.days.last>o.last)continue;const c=n.get(o.first)??{at:t(o.first),to:t(o.last+1),contacts:[],days:o,form:"bar"};c.contacts.push(a),n.set(o.first,c)}return[...n.values()].sort((a,o)=>a.at-o.at)}const Bn=(e,t,s)=>e.length>s/18?Kn(e,t):Hn(e,t);class Un{constructor(t,s){this.width=t,this.height=s}taken=[];take(t,s,n,a){this.taken.push([t,s,n,a])}place(t,s,n,a){return t<0||s<0||n>this.width||a>this.height||this.taken.some(([c,l,r,d])=>t<r+6&&n>c-6&&s<d&&a>l)?!1:(this.take(t,s,n,a),!0)}}const B=(e,t=!1)=>e.length*(t?7.1:6.3),Ue="Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec".split(" ");function Cs(e,t,s){const n=[],a=t(30)-t(0),o=[1,3,6,12,24,60,120,240].find(r=>a*r>=s)??480;if(a>4.3*s){for(let r=As(e.first,7).first;r<=e.last;r+=7)r>=e.first&&n.push({at:t(r),name:`${Number(I(r).slice(8))} ${Ue[Number(I(r).slice(5,7))-1]}`,year:!1});return n}const[c,l]=I(e.first).split("-").map(Number);for(let r=Math.ceil((c*12+l-1)/o)*o;;r+=o){const d=N(`${Math.floor(r/12)}-${String(r%12+1).padStart(2,"0")}`)?.first;if(d===void 0||d>e.last)return n;d<e.first||n.push({at:t(d),name:r%12?Ue[r%12]:String(r/12),year:r%12===0})}}const Ve=()=>({party:z(),...W("kind","level","since","until")}),Ht=(e,{lane:t,by:s})=>s==="level"?j(t):e.channel(t),be=({lane:e,by:t})=>t==="level"?{level:e}:{series:e},zt=e=>N(e).first,Xe=38,Je=40;function Vn(e,t,s){const n=s?Number(s.slice(0,4))-3:0,a=e.flatMap(({gaps:o,first:c})=>[c,...o.map(({from:l})=>l)]).filter(o=>!!o&&Number(o.slice(0,4))>=n);return{first:Math.min(zt(t)-30,...a.map(zt)),last:zt(t)}}function Xn(e,t,s,n,a){const c=[...new Set([e.first,...e.gaps.flatMap(({from:u,to:$})=>[u,$]),e.last])].filter(u=>!!u).map(s).filter(u=>u>=n&&u<=a),l=(u,$,m)=>{if(!u)return null;const[f,w]=[Math.max(n,s(u.from)),Math.min(a,s(u.to))];if(w<=f)return null;const y=w-f>B(m,!0)+8;return i`<path class="${$}" d="M${f} ${t}H${w}" />${y&&i`<text class="gap ${$==="span"&&"longest"}" x="${(f+w)/2}" y="${t-6}" text-anchor="middle">${m}</text>`}`},{longest_gap:r,silent_for:d}=e,h=r&&s(r.to)>n?r:null;return i`<path class="lane" d="M${n} ${t}H${c.length?Math.max(...c):n}" />
    ${l(h,"span",h?K(h):"")} ${l(d,"silence",d?`${K(d)} so far`:"")}
    <path class="contact" d="${c.map(u=>`M${u} ${t-6}v12`).join("")}" />`}function Jn(e,t,s,n){const a=n<668,o=Math.max(...t.map(y=>B(Ht(e,y),!0))),c=a?8:Math.max(160,Math.min(380,o+20)),l=Vn(t,e.record.as_of,s),r=Ns(l,n-c-12),d=y=>Math.round((c+r(zt(y)))*10)/10,h=a?Xe+16:Xe,u=34+t.length*h,{since:$,until:m}=W("since","until"),f=t.map((y,S)=>{const A=34+S*h+(a?34:18),q=Ht(e,y),ot=q.length>54?`${q.slice(0,53)}…`:q;return i`<a href="${b({...be(y),since:$,until:m},"/timeline")}"
        ><text class="lanename" x="0" y="${a?A-22:A}">${ot}<title>${q}</title></text></a
      ><text class="lanesub" x="${a?B(q,!0)+14:0}" y="${a?A-22:A+14}"
        >${g(y.contacts,"contact")}</text
      >
      ${Xn(y,A,d,c,n-12)}`}),w=Cs(l,r,46).map(({at:y,name:S})=>i`<path class="grid" d="M${Math.round(c+y)} 20V${u}" /><text class="year" x="${Math.round(c+y)+4}" y="14"
          >${S}</text
        >`);return i`<svg
    class="timeline cadence"
    width="${n}"
    height="${u}"
    role="img"
    aria-label="Contacts and gaps by level and channel"
  >
    ${w} ${f}
  </svg>`}const Qe=e=>i`<td class="num">${e?i`${K(e)}<small>${p(e.from)} to ${p(e.to)}</small>`:"–"}</td>`;function Qn(e,t){const{since:s,until:n}=W("since","until");return i`<tr data-item="${t.by}/${t.lane}">
    <th scope="row">${v("/timeline",Ht(e,t),{...be(t),since:s,until:n})}</th>
    <td class="num">${v("/timeline",t.contacts,{...be(t),since:s,until:n,view:"table"})}</td>
    <td class="num">${t.undated}</td>
    <td>${t.first?p(t.first):"–"}</td>
    <td>${t.last?p(t.last):"–"}</td>
    ${Qe(t.typical_gap)} ${Qe(t.longest_gap)}
    <td class="num">${t.silent_for?K(t.silent_for):"–"}</td>
  </tr>`}const Gn=(e,t)=>i`<div class="scroll">
    <table class="lanes">
      <thead>
        <tr>
          <th scope="col">Level or channel</th>
          <th scope="col" class="num">Contacts held</th>
          <th scope="col" class="num">Without a day</th>
          <th scope="col">First</th>
          <th scope="col">Last</th>
          <th scope="col" class="num">Gap in the middle</th>
          <th scope="col" class="num">Longest gap</th>
          <th scope="col" class="num">Silent for</th>
        </tr>
      </thead>
      ${["level","channel"].map(s=>i`<tbody>
            ${t.filter(n=>n.by===s).map(n=>Qn(e,n))}
          </tbody>`)}
    </table>
  </div>`;function Yn(e,t){const n=t.filter(({by:o,silent_for:c,lane:l})=>o==="level"&&c&&l!=="unspecified"&&l!=="other").reduce((o,c)=>!o||c.silent_for.least>o.silent_for.least?c:o,null);return n?`Longest silence ${e.ended?`up to ${p(e.record.as_of)}, where the record ends`:"so far"}: ${Ht(e,n)}, ${K(n.silent_for)}`:"Of no level is known when it was last in contact"}const Zn=async({query:e},t)=>{const s=await x("/cadence",{...Ve(),limit:0}),n=s.rows,a=e.get("view")==="table",o=n.filter(({first:u})=>u).sort((u,$)=>+(u.by==="channel")-+($.by==="channel")||(u.by==="channel"?$.contacts-u.contacts:0)),c=n.filter(({by:u})=>u==="channel").length,l=document.documentElement.clientWidth,r=l<700?Math.max(280,l-32):Math.min(1360,l-64),d=n.length-Math.min(o.length,Je),h=i`<a class="btn" href="${b({},"/timeline")}">Timeline</a> ${it(a)} ${X("/cadence",Ve())}`;return i`${T("Cadence",Yn(t,n),i`${g(n.length-c,"level")}${c>0&&` and ${g(c,"named channel")}`}. A tick is a contact that
    was held; the bold stretch is the longest gap between two, the dotted one the silence so far.`,h)}
  ${!n.length&&et("No contacts were held",v("/cadence","All contacts of the record",{party:null}))}
  ${n.length>0&&(a?Gn(t,n):i`<figure>${Jn(t,o.slice(0,Je),s.seen.first,r)}</figure>
        ${d>0&&i`<p class="muted">${d} more with fewer contacts, or none whose day is known, are in the table.</p>`}`)}
  ${L(t,s.seen)}`},ae=["contradicted","depends_on_scope","supported","record_too_thin"],je=e=>e.split("_")[0],bt=e=>O(e).toLowerCase(),Gt=e=>i`<span class="dot ${je(e)}"></span>${bt(e)}`,qt=({least:e,most:t})=>e===t?`${e} ${e===1?"day":"days"}`:`${e} to ${t} days`,Ge=365.2425/12,ta=({least:e,most:t})=>{const[s,n]=[(e/Ge).toFixed(1),(t/Ge).toFixed(1)];return s===n?`${s} months`:`${s} to ${n} months`},Pe=(e,t)=>t.replace(/ of the series (\w+)/,(s,n)=>` of the ${e.channel(n)}`).replace(/, level (\w+)$/,(s,n)=>`, ${j(n).toLowerCase()}`);function We(e){const t=qs(e);return e[0]===e[1]||t!==e[0]?p(t):e[0].slice(0,7)===e[1].slice(0,7)?`${Number(e[0].slice(8))}–${p(e[1])}`:`${p(e[0])} – ${p(e[1])}`}function qs([e,t]){for(const s of[e.slice(0,4),e.slice(0,7)]){const n=N(s);if(n&&I(n.first)===e&&I(n.last)===t)return s}return e}const Yt=(e,t=i`;<br />`)=>Jt(e.split("; ").map(s=>s.replace(/(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)/g,(n,a,o)=>We([a,o])).replace(/\d{4}-\d\d-\d\d/g,n=>p(n))),t),oe=60,ea=84;function sa(e){const t=Math.max(280,Math.min(860,innerWidth-48)),s=e.before.slice(0,oe),n=N(e.scope.at?.[1])??N(e.as_of);if(!s.length||!n)return i``;const a=m=>N(m.when)??{first:n.last-m.most,last:n.last-m.least},o=Math.min(...s.map(m=>a(m).first)),c=m=>40+(m-o)/Math.max(1,n.last-o)*(t-80),l=s.find(m=>e.asked?.engagements.includes(m.engagement)&&m.counts)??s.find(m=>m.counts),r=l?[c(n.last)]:[],d=(m,f)=>r.some(w=>Math.abs(w-f)<ea)?null:(r.push(f),i`<text class="nd" x="${f}" y="70" text-anchor="middle">${p(m.when)}</text>
      <text class="nk" x="${f}" y="84" text-anchor="middle">${V(m.kind)}</text>`),h=m=>{const{first:f,last:w}=a(m),[y,S]=[c(f),c(w)],A=f===w?Ae(m.kind,!1,y,46,6):i`<rect class="fuzzy" x="${y}" y="41" width="${Math.max(7,S-y)}" height="10" rx="2" />`;return i`<a
      class="node"
      href="${b({ev:`engagement/${m.engagement}`})}"
      aria-label="${V(m.kind)}, ${p(m.when)}${m.counts?"":", does not count"}"
    >
      <rect class="hit" x="${y-9}" y="34" width="${Math.max(18,S-y+18)}" height="24" /><g class="${!m.counts&&"faint"}"
        >${A}</g
      >${d(m,(y+S)/2)}
    </a>`},u=l?[l,...s.filter(m=>m!==l)]:s,$=l&&c(a(l).last);return i`<figure>
    <svg width="${t}" height="92" role="group" aria-label="Contacts before the claim; those outside the scope are faint">
      <path class="lane" d="M8 46H${t-8}" />
      ${$!=null&&i`<path class="span" d="M${$} 46H${c(n.last)}" />`}
      ${l&&$!=null&&i`<text class="gap longest" x="${($+c(n.last))/2}" y="30" text-anchor="middle">${qt(l)}</text>`}
      ${u.map(h)}
      <path class="asof" d="M${c(n.last)} 34V58" />
      <text class="nk" x="${c(n.last)}" y="84" text-anchor="middle">claim</text>
      <text class="nd" x="${c(n.last)}" y="70" text-anchor="middle">${p(I(n.last))}</text>
    </svg>
    ${e.before.length>oe&&i`<figcaption class="muted">The latest ${oe} of ${e.before.length} contacts; the table has all.</figcaption>`}
  </figure>`}const na=["conversation","call","meeting","talks","visit","summit"],aa=["kind","level","months","reference","since","until"],oa=e=>e==="conversation"?"conversation (call or meeting)":V(e),Ls=e=>e==="any"?"any level":j(e).toLowerCase();function we(){const e=k().query.getAll("party");return{...W(...aa),party:e.some(t=>t.includes("."))?e:[]}}const ye=(e,t,s,n)=>i`<select class="chip" data-param="${e}" data-key="${e}" aria-label="${t}">
    ${n.map(([a,o])=>i`<option value="${a}" ${a===s&&i`selected`}>${o}</option>`)}
  </select>`,Ye=(e,t,s,n="text")=>i`<input
    class="chip"
    type="${n}"
    data-param="${e}"
    data-key="${e}"
    aria-label="${t}"
    value="${s}"
    size="10"
    ${n==="number"&&i`min="1" max="1200"`}
  />`;function Ze(e,t,s){const{parties:n}=t.scope,a=n[s],[o]=a.split("."),c=t.before.flatMap(h=>h.parties).filter(h=>h.split(".")[0]===o&&h!==o),l=[...new Set([a,...c])].slice(0,40),r=h=>n.map((u,$)=>$===s?h:u).join("|"),d=[r(o),`anyone of ${e.actor(o)}`];return ye("party",`Side ${s+1}`,r(a),[...l.filter(h=>h!==o).map(h=>[r(h),e.actor(h)]),...a===o||n.some((h,u)=>u!==s&&h.includes("."))?[d]:[]])}function ca({number:e,unit:t}){const s={month:1,year:12,decade:120};return e!==null&&t&&s[t]?String(e*s[t]):""}function ia(e){const{form:t,reference:s,mod:n,number:a,unit:o}=e.scope,{query:c}=k();if(t==="first_in"||c.get("months")){const l=ca(e.scope),r={LESS_THAN:"nearly",MORE_THAN:"more than",APPROX:"about"},d=!l&&a?` (said: ${a} ${o}s)`:"";return i`in ${!c.get("months")&&n&&r[n]} ${Ye("months","Months",c.get("months")??l,"number")}
    months${d}`}return t==="first_since"||c.get("reference")?i`since ${Ye("reference","Since when",c.get("reference")??(s?qs(s):""))}`:null}function la(e,t){const{kind:s,level:n,parties:a,form:o,number:c,at:l}=t.scope,r=[...new Set([n,"leader","ministerial_strategic",...t.before.map(h=>h.level),"any"])],d={nth:c?`Number ${c} of all`:"Which of all",count:`${c??""} in all, counting each`,last:"The last",elapsed:"The time since the last",never:"Never a"};return i`<section class="formula">
    <h2>As read${o&&i` <small>${O(o).toLowerCase()}</small>`}</h2>
    <p class="chips">
      ${d[o??""]??"The first"}
      ${ye("kind","Kind",s,[...new Set([s,...na])].map(h=>[h,oa(h)]))}
      of
      ${ye("level","Level",n,r.map(h=>[h,Ls(h)]))}
      between
      ${a.length===2?i`${Ze(e,t,0)} and ${Ze(e,t,1)}`:i`<b>${J(e,a)}</b>`}
      ${ia(t)}${l&&i`, as of ${We(l)}`}
    </p>
    ${Object.values(we()).flat().length>0&&i`<p><a href="${b({kind:null,level:null,months:null,reference:null,party:null})}">As the text has it</a></p>`}
  </section>`}const Ts=e=>i`<small
    >${v(_("engagement",...e.engagement.split("/")),st({kind:e.kind,status:"held"}))},
    ${j(e.level).toLowerCase()}, ${D(`engagement/${e.engagement}`,"passages")}</small
  >`;function ra(e,t){const s=e.before.find(a=>t.engagements.includes(a.engagement))??e.before.find(a=>a.counts),{at:n}=e.scope;return i`<div class="compute">
    ${n&&i`<p><span>reference</span> ${We(n)}</p>`}
    ${s&&i`<p>
      <span>${t.verdict==="contradicted"?"counter-example":"last that counts"}</span> ${p(s.when)} ${Ts(s)}
    </p>`}
    ${t.days&&i`<p class="sum"><span>difference</span> ${qt(t.days)} = ${ta(t.days)}</p>`}
    <p><span>in full</span> ${Yt(t.computation)}</p>
  </div>`}const da=(e,t)=>i`<tr data-item="${t.kind}/${t.level}" class="${e.scope.kind===t.kind&&e.scope.level===t.level&&"on"}">
    <th scope="row"><a href="${b({kind:t.kind,level:t.level})}">${O(V(t.kind))}, ${Ls(t.level)}</a></th>
    <td class="num">${t.days?qt(t.days):"–"}</td>
    <td>${Gt(t.verdict)}</td>
  </tr>`;function ha(e,t){return i`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th scope="col">Contact before</th>
          <th scope="col">Date</th>
          <th scope="col">Parties</th>
          <th scope="col" class="num">Days between</th>
          <th scope="col">Counts</th>
        </tr>
      </thead>
      <tbody>
        ${t.before.map(s=>i`<tr data-item="${s.engagement}">
              <td>${Ts(s)}</td>
              <td>${p(s.when)}</td>
              <td>${J(e,s.parties)}</td>
              <td class="num">${qt(s)}</td>
              <td>${s.counts?"yes":"no"}</td>
            </tr>`)}
      </tbody>
    </table>
  </div>`}function ua(e,t){const s=k().query.get("as_of");if(!e.as_of)return null;const n=a=>a?i`${Gt(a.asked?.verdict??a.verdict)}${a.asked?.days&&`, ${qt(a.asked.days)}`}`:"the record had no such text";return i`<h2>Two clocks</h2>
    <dl>
      <dt>${p(s??e.as_of)}</dt>
      <dd>${n(s?e:t)} <small>by the texts until then</small></dd>
      <dt>Now</dt>
      <dd>${s?v(location.pathname,"see it from now",{as_of:null}):i`${n(e)} <small>by all texts</small>`}</dd>
    </dl>
    ${!s&&t&&i`<p><a href="${b({as_of:e.as_of})}">See the record as it was that day</a></p>`}`}const $a=async({path:e,query:t},s)=>{const n=`/claims/${e.join("/")}`,a=await x(n,we()),o=a.as_of,c=o&&!t.get("as_of")?await x(n,{...we(),as_of:o}).catch(()=>null):null,l=t.get("view")==="table",r=a.asked,d=r?.verdict??a.verdict,{documents:h,origins:u,engagements:$,first:m,last:f}=a.coverage;return i`${T(i`${v("/claims","Claims")} · ${Y(s,a.document)}`,`“${a.passage.words}”`,i`${F(a.claim.document,a.claim.id,P(a.document))}`,a.before.length>0&&it(l))}
    <div class="cols">
      <div>
        ${la(s,a)}
        <section class="verdict ${je(d)}" aria-live="polite">
          <p class="v">${bt(d)}</p>
          ${r?ra(a,r):i`<div class="compute">
                ${a.readings.map(w=>i`<p><span>${Pe(s,w.scope)}</span> ${Yt(w.computation)}</p>`)}
                ${!a.readings.length&&i`<p>The text does not tell whose contacts are counted.</p>`}
              </div>`}
        </section>
        ${a.before.length>0&&(l?ha(s,a):sa(a))}
      </div>
      <div class="rail">
        <h2>All readings</h2>
        <p class="muted">Taken together, as the text has it: <b>${bt(a.verdict)}</b></p>
        ${a.side_by_side.length>0&&i`<table class="readings">
          <thead class="sr">
            <tr>
              <th scope="col">Scope</th>
              <th scope="col">Days</th>
              <th scope="col">Verdict</th>
            </tr>
          </thead>
          <tbody>
            ${a.side_by_side.map(w=>da(a,w))}
          </tbody>
        </table>`}
        ${ua(a,c)}
      </div>
    </div>
    ${L(s,{documents:h},i`${g(u,"origin")}; ${g($,"contact")} of these sides${m&&`, ${p(m)} to ${p(f)}`}. `)}`},ts=["verdict","since","until"],js=e=>i`<form class="ask" data-to="/claims">
    <input
      name="sentence"
      value="${e}"
      aria-label="A sentence to check"
      placeholder="A sentence to check: “… their first call in nearly five months”"
      autocomplete="off"
    />
    <button>Check</button>
  </form>`,ma=({evidence:e})=>[...new Set(e.map(t=>t.document))].map((t,s)=>{const n=e.filter(a=>a.document===t).map(a=>a.span.join("-"));return i` ${D(`span/${t}/${n.join(",")}`,s?`and ${g(n.length,"passage")}`:g(n.length,"passage"))}`}),fa=(e,{readings:t,verdict:s})=>t.map(n=>i`<p>
        <small>${Pe(e,n.scope)}:</small> ${Yt(n.computation)} ${ma(n)}
        ${s!=="record_too_thin"&&i`<small>${Gt(n.verdict)}</small>`}
      </p>`);async function pa(e,t){const s=await x("/claims",{sentence:t}),n=s.rows[0],a=n?s.found===1?`“${n.claim}”: ${bt(n.verdict)}`:`${g(s.found,"claim")} in this sentence`:"No claim about contacts in this sentence",o=new Set(s.rows.map(c=>c.as_of)).size<2;return i`${T(i`${v("/claims","Claims")} · a sentence`,a,o?i`Read as if it were written on ${p(n?.as_of??e.record.as_of)}; for another day change “as of” above.`:"What ranks a contact is checked as of the day that the sentence tells of it.")}
  ${js(t)}
  ${s.rows.map(c=>i`<section class="verdict ${je(c.verdict)}" data-item="${c.fact}" tabindex="0">
        <h2 class="v">${bt(c.verdict)}</h2>
        <blockquote>“${c.claim}”${!o&&i` <small>as of ${p(c.as_of)}</small>`}</blockquote>
        <div class="compute">${fa(e,c)}</div>
      </section>`)}
  ${!n&&et("Nothing to compute",i`A claim counts or compares contacts and tells whose they are: “their first call in nearly five months”, “the third meeting of … and
    …”, “have not spoken since March”. ${v("/claims","The claims of the texts")}`)}
  ${L(e,s.seen)}`}const ga=(e,t)=>i`<div class="quote">
    <blockquote>
      <a data-item="${t.document}/${t.fact}" href="${b({},_("claim",t.document,t.fact))}">“${t.claim}”</a>
    </blockquote>
    <p>
      ${Gt(t.verdict)} <small>${t.outlet||"outlet not known"}, ${p(t.as_of)}</small>
      ${t.readings[0]&&i`<small>· ${Pe(e,t.readings[0].scope)}: ${Yt(t.readings[0].computation,"; ")}</small>`}
    </p>
  </div>`,ba=async(e,t)=>{const s=k().query.get("sentence")?.trim();if(s)return pa(t,s);const n=W(...ts),a=n.verdict??null,o={...n,verdict:null},[c,...l]=await Promise.all([x("/claims",{...n,next:k().query.get("next")}),...ae.map(u=>x("/claims",{...o,verdict:u,limit:1}))]),r=Object.fromEntries(ae.map((u,$)=>[u,l[$].found])),d=l.reduce((u,$)=>u+$.found,0),h=(u,$,m)=>i`<a href="${b({verdict:u,next:null})}" ${u===a&&i`aria-current="true"`}>${$} <small>${m}</small></a>`;return i`${T("Claims",d?`${r.contradicted?r.contradicted:"None"} of ${g(d,"claim")} ${r.contradicted===1?"is":"are"} contradicted by the record`:"No claims in these texts",`Sentences such as “first since” and “third in two years”, computed over the record as of their day. ${r.supported} supported, ${r.depends_on_scope} depend${r.depends_on_scope===1?"s":""} on scope; on ${r.record_too_thin} the record is too thin to tell.`,i`<nav class="seg" aria-label="Verdict">
        ${h(null,"all",d)} ${ae.map(u=>h(u,bt(u),r[u]))}
      </nav>
      ${Ct()} ${X("/claims",n)}`)}
  ${js("")}
  ${c.rows.length?i`${c.rows.map(u=>ga(t,u))} ${yt(c,"claim")}`:et("No claim is left",tt(ts))}
  ${L(t,c.seen)}`},es=["promised","under_way","stalled","done","not_done"],ce=["actor","issue","outcome","due","document","engagement","since","until"],wa=20,ss={past:"past",to_come:"to come",not_given:"not given"},Ps=({id:e},t)=>b({open:t?null:e}),Ws=e=>k().query.get("open")===e.id;function ya(e,t){const[s,n]=[N(e),N(t)];return s&&n?n.first-s.last:null}function Es(e,t){if(!e.due)return"no date given";const s=N(e.due)?.last;return e.status!=="done"&&s!==void 0&&t!==void 0&&I(s)<t?i`<b class="late">due ${p(e.due)}</b>`:`due ${p(e.due)}`}function Is(e,t){if(!e.last)return"day not known";if(e.status==="done")return`done ${p(e.last)}`;const s=ya(e.last,t);return s===null||s<=0?`last word ${p(e.last)}`:`nothing found for ${g(s,"day")}`}function zs(e,t){const s=new Map;for(const a of t.by){const o=a.split(".")[0];s.set(e.side(a)==="P"?a:o,e.side(a)==="P"?e.actor(a):e.actor(o))}const n=[...s];return i`${n.slice(0,3).map(([a,o])=>i`${pt(e,a,o)} `)}${n.length>3&&`and ${n.length-3} more `}`}async function Ds(e,t){const s=await x(`/commitments/${t.id}`),n=new Map(s.documents.map(a=>[a.document,a]));return i`<ol class="hist">
    ${s.history.map(a=>i`<li>
          <small
            >${p(a.when)} ·
            ${O(a.status).toLowerCase()}${n.has(a.fact.document)&&i` · ${Y(e,n.get(a.fact.document))}`}</small
          >
          ${F(a.fact.document,a.fact.id,a.passage.words)}
        </li>`)}
  </ol>`}async function xa(e,t,s){const n=Ws(t),a=t.kind==="demand"&&t.status==="promised";return i`<article class="com ${n&&"on"}">
    <h3>
      <a data-item="${t.id}" href="${Ps(t,n)}" aria-expanded="${n?"true":"false"}"
        >${n?t.words:va(t.words)}</a
      >
    </h3>
    <p>${zs(e,t)}<small>${e.issue(t.issue)}</small></p>
    <p class="age">
      ${Es(t,s)} ·
      ${Is(t,s)}${a&&i`<br />asked for, not promised${t.to.length>0&&` by ${J(e,t.to)}`}`}
    </p>
    ${n?await Ds(e,t):i`<p class="age">${D(`commitment/${t.id}`,g(t.steps.length,"passage"))}</p>`}
  </article>`}const va=e=>e.length>150?`${e.slice(0,e.lastIndexOf(" ",140))} …`:e;async function ka(e,t,s){const n=s.seen.last,a=s.found-s.rows.length;return i`<section>
    <h2>${O(t)} <small>${s.found}</small></h2>
    ${await Promise.all(s.rows.map(o=>xa(e,o,n)))} ${!s.found&&i`<p class="muted">None.</p>`}
    ${a>0&&i`<p><a href="${b({view:"table",outcome:t,open:null})}">${g(a,"more","more")}, as a list</a></p>`}
  </section>`}async function Ma(e,t,s){const n=Ws(t);return i`<tr data-item="${t.id}">
    <td class="words">
      <a href="${Ps(t,n)}" aria-expanded="${n?"true":"false"}">${t.words}</a>${n&&await Ds(e,t)}
    </td>
    <td>${zs(e,t)}<small>${e.issue(t.issue)}</small></td>
    <td class="nowrap">${O(t.status)}<small>${t.kind}</small></td>
    <td class="nowrap">${Es(t,s)}</td>
    <td>${Is(t,s)}<small>${t.outlet||"outlet not known"}</small></td>
    <td class="num">${D(`commitment/${t.id}`,t.steps.length)}</td>
  </tr>`}const _a=async(e,t)=>i`<div class="scroll">
      <table class="ledger">
        <thead>
          <tr>
            <th scope="col">Words</th>
            <th scope="col">By</th>
            <th scope="col">Status</th>
            <th scope="col">Due</th>
            <th scope="col">Last word</th>
            <th scope="col" class="num">Passages</th>
          </tr>
        </thead>
        <tbody>
          ${await Promise.all(t.rows.map(s=>Ma(e,s,t.seen.last)))}
        </tbody>
      </table>
    </div>
    ${yt(t,"commitment")}`;function Sa(e,t,s){return e?t?`${g(t,"commitment")} ${t===1?"is":"are"} past ${t===1?"its":"their"} date; on ${s||"none"} nothing but the promise has been found`:`${g(e,"commitment")}; none is known to be past its date`:"No commitment fits these filters"}const Oa=async({query:e},t)=>{const s=W(...ce),n=s.document||s.engagement?[]:z(),a={...s,party:n},o=e.get("view")==="table",c=es.filter(w=>!s.outcome||s.outcome===w),l={...a,limit:1},[r,d,h,...u]=await Promise.all([x("/commitments",{...l,due:s.due??"past"}),x("/commitments",{...l,due:s.due??"past",outcome:s.outcome??"promised"}),x("/commitments",o?{...a,next:e.get("next")}:l),...o?[]:c.map(w=>x("/commitments",{...a,outcome:w,limit:wa}))]),$=[...u,h].flatMap(w=>w.rows.flatMap(y=>y.by)).map(w=>t.actor(w)),m=Object.keys(t.record.issues).sort((w,y)=>t.issue(w).localeCompare(t.issue(y))),f=s.due&&s.due!=="past"?0:r.found;return i`${T("Commitments",Sa(h.found,f,d.found),i`${n.length>0&&`Of ${n.map(w=>t.actor(w)).join(" and ")}: what both promised or asked for, and what one of them said in a text on a contact of both. `}A
    machine sorts these from the words of later texts; a person confirms. “Nothing found” is a result, not a failure: it is counted up to
    the last text, ${p(h.seen.last)}.`,i`${gt("actor","Who","name or state",$)} ${Z("issue","Issue",m,w=>t.issue(w))}
    ${Z("outcome","Status",es)} ${Z("due","Date",Object.keys(ss),w=>ss[w]??w)} ${Ct()}
    ${Object.keys(s).length>0&&tt(ce)} ${it(o)} ${X("/commitments",a)}`)}
  ${!h.found&&et("Nothing is left",i`${tt(ce)} ${n.length>0&&v("/commitments","Commitments of all states",{party:null})}`)}
  ${h.found>0&&(o?await _a(t,h):i`<div class="board">${await Promise.all(u.map((w,y)=>ka(t,c[y],w)))}</div>`)}
  ${L(t,h.seen)}`},Mt=e=>e?.split(".")[0],Na=(e,t,s)=>!!e&&!!s.side&&Mt(e)===Mt(s.side)&&Mt(e)!==Mt(t.side),Ft=(e,t)=>{if(!e)return"–";const s=e.share<.01?"<1%":`${Math.round(e.share*100)}%`;return D(`span/${t.document}/${e.facts.map(({passage:n})=>n.span.join("-")).join(",")}`,s)};function Aa({passage:e,sentence:t,stance_words:s}){if(!t)return e.words;const n=new dt(t.words),[a]=t.span,o=[];let c=0;const l=[{span:e.span,cue:!1},...s?[{span:s,cue:!0}]:[]];for(const{span:r,cue:d}of l.sort((h,u)=>h.span[0]-u.span[0])){const[h,u]=[Math.max(c,r[0]-a),Math.min(n.size,r[1]-a)];if(u<=h)continue;const $=n.slice(h,u);o.push(n.slice(c,h),d?i`<em class="cue">${$}</em>`:i`<b>${$}</b>`),c=u}return[...o,n.slice(c,n.size)]}function Ca(e,t,s,n){if(!t)return i`<p class="silent">silent</p>`;const a=new Set,o=t.facts.filter(({sentence:c,fact:l})=>{const r=c?c.span.join():l;return!a.has(r)&&!!a.add(r)});return i`${o.map(c=>{const l=Na(c.raised_by,s,n);return i`<p class="${l&&"nested"}">
      ${l&&i`<small class="flag">${e.actor(s.side)} says that ${e.actor(Mt(c.raised_by))} said</small>`}
      ${F(s.document,c.fact,Aa(c))}
    </p>`})}`}const qa=88;function La(e,{first:t,second:s},n,a){const o=l=>Math.round((l?.share??0)/a*qa*10)/10,c=(l,r,d)=>i`<rect class="bar ${e.side(l.side)}" x="${r}" y="2" width="${d}" height="10" />`;return i`<svg width="180" height="14" aria-hidden="true">
      ${c(n.first,90-o(t),o(t))} ${c(n.second,90,o(s))}
      <path class="grid" d="M90 0V14" />
    </svg>
    <span class="pct"><span>${Ft(t,n.first)}</span><span>${Ft(s,n.second)}</span></span>`}const ie=200,Ta=e=>`${st(e)}, ${p(e.when)}`,xe=e=>_("compare",e.first.document,e.second.document),Rs=e=>x("/compare",e),ja=async(e,t)=>{const s=W("since","until","kind","level"),{pairs:n,seen:a}=await Rs({...s,party:k().query.getAll("party")}),o=n.slice(0,ie).map(c=>i`<tr>
        <td class="nowrap">${p(c.when)}</td>
        <td>
          <a data-item="${c.engagement}" href="${b({},xe(c))}">${st(c)}</a
          ><small>${J(t,c.parties)}</small>
        </td>
        ${[c.first,c.second].map(l=>i`<td>${v(_("doc",l.document),P(l))}<small>${Y(t,l)}</small></td>`)}
      </tr>`);return i`${T("Compare",`Both sides told of ${n.length?g(n.length,"contact"):"no contact"}`,"Two texts of one contact beside each other, issue by issue: what both say, what one says alone, what one says that the other said.",i`${Ct()} ${Object.keys(s).length>0&&tt(["since","until","kind","level"])}`)}
  ${n.length?i`<div class="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">Date</th>
                <th scope="col">Contact</th>
                <th scope="col">One text</th>
                <th scope="col">The other</th>
              </tr>
            </thead>
            <tbody>
              ${o}
            </tbody>
          </table>
        </div>
        ${n.length>ie&&i`<p class="muted">and ${g(n.length-ie,"more","more")}; narrow them by time</p>`}`:et("Nothing to choose from",i`${g(a.documents,"text")} were looked through. Any two texts may be compared: <code>/compare/…/…</code> with their ids.
          ${v("/desk","Which contacts lack a counterpart")}`)}
  ${L(t,a)}`},ns=(e,t)=>e.filter(s=>s[t]).sort((s,n)=>s[t].facts[0].passage.span[0]-n[t].facts[0].passage.span[0]).map(({issue:s})=>s),as=({first:e,second:t})=>(e?.share??0)+(t?.share??0);function Pa(e,{first:t,second:s,issues:n}){const a=[t,s].map((o,c)=>{const l=c?t:s,r=n.filter(u=>u.relation==="said_of_other"&&u[c?"second":"first"]),[d,h]=[e.actor(o.side),e.actor(l.side)];return r.length>0&&`On ${r.map(({issue:u})=>e.issue(u)).join(", ")}, ${d} reports words of ${h} that its text does not contain. `});return a.some(Boolean)&&i`${a}`}const Wa=(e,t)=>`only ${t.side?e.actor(t.side):t.outlet||"this one"}`;function Hs(e,t,{first:s,second:n}){if(t.first&&t.second)return{words:"both",side:"both"};const a=t.first?s:n;return{words:Wa(e,a),side:e.side(a.side)}}function Ea(e,t,s,n){const a=(c,l)=>n[l].includes(c.issue)?n[l].indexOf(c.issue)+1:"–",o=[s.first,s.second].map(c=>c.outlet||(c.side?e.actor(c.side):P(c)));return i`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th scope="col">Issue</th>
          <th scope="col">Where</th>
          ${o.map(c=>i`<th scope="col" class="num">Share, ${c}</th>`)}
          ${o.map(c=>i`<th scope="col" class="num">Place, ${c}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${t.map(c=>i`<tr data-item="${c.issue}" tabindex="0">
              <th scope="row">${e.issue(c.issue)}</th>
              <td>${Hs(e,c,s).words}${c.relation==="said_of_other"&&"; says the other said"}</td>
              <td class="num">${Ft(c.first,s.first)}</td>
              <td class="num">${Ft(c.second,s.second)}</td>
              <td class="num">${a(c,0)}</td>
              <td class="num">${a(c,1)}</td>
            </tr>`)}
      </tbody>
    </table>
  </div>`}function Ia(e,t,s,n){const{first:a,second:o}=s,c=Math.max(1e-4,...t.flatMap(d=>[d.first?.share??0,d.second?.share??0])),l=d=>i`<div class="ch">
      <h2>${v(_("doc",d.document),P(d))}</h2>
      <small>${Y(e,d)}</small>
    </div>`,r=(d,h,u,$,m)=>i`<div class="told ${e.side(u.side)}">
      ${Ca(e,h,u,$)}
      ${h&&i`<small class="ord">no. ${m.indexOf(d.issue)+1} of ${m.length} in this text</small>`}
    </div>`;return i`<div class="compare">
    ${l(a)}
    <div class="ch gut"><small>share of text</small></div>
    ${l(o)}
    ${t.map(d=>{const{words:h,side:u}=Hs(e,d,s);return i`<div class="row" data-item="${d.issue}">
        ${r(d,d.first,a,o,n[0])}
        <div class="gut">
          <b>${e.issue(d.issue)}</b>${La(e,d,s,c)}<span class="rel ${u}">${h}</span>
          ${d.relation==="said_of_other"&&i`<span class="rel says">says the other said</span>`}
        </div>
        ${r(d,d.second,o,a,n[1])}
      </div>`})}
  </div>`}const za=async({path:e},t)=>{const[s,{pairs:n}]=await Promise.all([x(_("compare",...e)),Rs({})]),a=[...s.issues].sort(($,m)=>as(m)-as($)),o=a.filter($=>$.first&&$.second).length,c=[ns(s.issues,"first"),ns(s.issues,"second")],l=n.findIndex(({first:$,second:m})=>[$.document,m.document].sort().join()===[...e].sort().join()),[r,d]=[n[l-1],l>=0?n[l+1]:void 0],h=[s.first.date,s.second.date].flatMap($=>$??[]).sort(),u=k().query.get("view")==="table";return i`${T(i`Compare${l>=0&&i` · ${v(_("engagement",...n[l].engagement.split("/")),Ta(n[l]))}`}`,a.length?`${o} of ${g(a.length,"issue")} ${o===1?"appears":"appear"} in both texts`:"Neither text speaks of an issue that is known here",Pa(t,s),i`${(d||r)&&i`<nav class="seg" aria-label="Contacts that both sides told of">
      ${d&&i`<a rel="prev" href="${b({},xe(d))}"><kbd>[</kbd> ${p(d.when)}</a>`}
      ${r&&i`<a rel="next" href="${b({},xe(r))}">${p(r.when)} <kbd>]</kbd></a>`}
    </nav>`}
    ${v("/compare","Other texts")} ${it(u)}`)}
  ${(u?Ea:Ia)(t,a,s,c)}
  ${L(t,{documents:2,first:h[0],last:h.at(-1)},i`What others write of the contact is not part of this.`)}`},Da=(e,t)=>(e.path.length<2||!e.path[1]?ja:za)(e,t),Kt=["A","M","P"];function Fs(e){const t=e.flatMap(({month:n})=>n?.length===7?[n]:[]).sort(),s=[];for(let n=t[0];n&&n<=t.at(-1);){s.push(n);const[a,o]=n.split("-").map(Number);n=o===12?`${a+1}-01`:`${a}-${String(o+1).padStart(2,"0")}`}return s}const ve=(e,t,s,n)=>t.reduce((a,o)=>a+(o.month===n&&e.side(o.side)===s?o.documents:0),0);function Ra(e,t){const s=Fs(t),n=innerWidth<700?78:120,a=Math.max(200,Math.min(1360,innerWidth-(innerWidth<860?32:64))-n-4),o=s.slice(-Math.floor(a/4)),c=Math.min(22,a/Math.max(1,o.length)),l=Math.max(1,...Kt.flatMap(u=>o.map($=>ve(e,t,u,$)))),r=(u,$)=>i`<text class="lanesub" x="0" y="${$*34+28}">${e.sideName(u)}</text> ${o.map((m,f)=>{const w=ve(e,t,u,m),y=w?Math.max(4,w/l*26):1;return i`<rect
          class="cov ${u} ${!w&&"none"}"
          x="${n+f*c}"
          y="${$*34+30-y}"
          width="${Math.max(1,c-2)}"
          height="${y}"
        >
          <title>${e.sideName(u)}, ${p(m)}: ${g(w,"text")}</title>
        </rect>`})}`,d=o.flatMap((u,$)=>u.endsWith("-01")||!$?[{year:u.slice(0,4),x:n+$*c,k:$}]:[]),h=d.filter(({x:u},$)=>!d[$+1]||d[$+1].x-u>34);return i`<figure>
    <svg width="${n+o.length*c}" height="124" role="img" aria-label="Texts by month and side; the table has the numbers">
      ${Kt.map(r)} ${h.map(({year:u,x:$})=>i`<text class="lanesub" x="${$}" y="120">${u}</text>`)}
    </svg>
    ${o.length<s.length&&i`<figcaption class="muted">The latest ${o.length} of ${s.length} months; the table has all.</figcaption>`}
  </figure>`}const Ha=(e,t)=>i`<div class="scroll">
    <table class="months">
      <thead>
        <tr>
          <th scope="col">Month</th>
          ${Kt.map(s=>i`<th scope="col" class="num">${e.sideName(s)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${Fs(t).reverse().map(s=>i`<tr>
                <th scope="row">${p(s)}</th>
                ${Kt.map(n=>i`<td class="num">${ve(e,t,n,s)}</td>`)}
              </tr>`)}
      </tbody>
    </table>
  </div>`,Pt=12,Wt=(e,t,s,n)=>i`<section>
    <h2>${e} <small>${t.length}</small></h2>
    ${t.slice(0,Pt)}
    ${t.length>Pt&&i`<details>
      <summary>and ${t.length-Pt} more</summary>
      ${t.slice(Pt)}
    </details>`}
    ${!t.length&&i`<p class="muted">${s}</p>`} ${t.length>0&&n&&i`<p class="muted">${n}</p>`}
  </section>`,Fa=({path:e,reason:t})=>i`<p data-item="${e}" tabindex="0"><b>${e}</b><br /><small>${t}</small></p>`,Ka=e=>e?e.startsWith("T")?`until ${e.slice(1,6)} of a day that is not told; released by hand`:`until ${U(e)}`:"until it is released by hand",Ba=({until:e},t)=>i`<p data-item="embargo-${t}" tabindex="0"><b>One text</b><br /><small>${Ka(e)}</small></p>`,Ua=(e,t)=>i`<p>
    <a data-item="${t.engagement}" href="${_("engagement",...t.engagement.split("/"))}"
      >${st({...t,status:"held"})}, ${p(t.when)}</a
    ><br /><small
      >${J(e,t.parties)}; no text from ${e.actor(t.lacks)}.
      ${v(_("doc",t.readout.document),P(t.readout))}</small
    >
  </p>`,Va=e=>i`<p>
    <a data-item="${e.document.document}" href="${_("utterance",...e.utterance.split("/"))}">${P(e.document)}</a
    ><br /><small
      >${e.document.outlet||"outlet not known"}, ${U(e.published)}: ${g(e.minutes,"minute")} before the lift of
      ${v(_("doc",e.source.document),P(e.source))}, ${U(e.lift)}</small
    >
  </p>`,Xa=(e,t)=>i`<div class="scroll">
    <table class="came">
      <thead>
        <tr>
          <th scope="col">Published</th>
          <th scope="col">Text</th>
          <th scope="col">Side</th>
          <th scope="col">Kind</th>
          <th scope="col">Outlet</th>
        </tr>
      </thead>
      <tbody>
        ${t.map(s=>i`<tr data-item="${s.document}">
              <td class="nowrap">${U(s.published??s.date)}</td>
              <td>${v(_("doc",s.document),P(s))}</td>
              <td>${s.side?pt(e,s.side):pt(e,null,"Press")}</td>
              <td>${O(s.genre)}</td>
              <td>${s.outlet||"not known"}</td>
            </tr>`)}
      </tbody>
    </table>
  </div>`,Ja=async({query:e},t)=>{const s=e.get("order")??"newest",[n,a]=await Promise.all([x("/desk"),x("/documents",{order:s,next:e.get("next"),limit:50})]),o=e.get("view")==="table",c=n.genres.map(({genre:l,documents:r})=>i`<li>
        <span>${v("/search",O(l??"unknown"),{q:`genre:${l??"other"}`})}</span> <span class="num">${r}</span>
      </li>`);return i`${T("Desk",`${g(n.seen.documents,"text")} read, ${n.failed.length} not, ${n.embargoes.length} under embargo`,i`${g(n.origins,"origin")} and ${g(n.copies,"copy","copies")}. What came in, what did not, and what is
      missing. ${v("/outlook","What was planned, and what became of it")}`,i`${it(o)} ${X("/documents",{order:s})}`)}
    ${o?Ha(t,n.coverage):Ra(t,n.coverage)}
    <div class="deskgrid">
      ${Wt("Under embargo",n.embargoes.map(Ba),"None.","Title, name and counts are hidden, too.")}
      ${Wt("Not read",n.failed.map(Fa),"None: all files were read.")}
      ${Wt("Lacks a counterpart",n.one_sided.toReversed().map(l=>Ua(t,l)),"None: both sides told of each contact that one told of.")}
      ${Wt("Published before the lift",n.early.map(l=>Va(l)),"None is known: no text gave words of another before its embargo was lifted.")}
    </div>
    <div class="cols">
      <div>
        <h2>
          Came in
          <small
            >${s==="newest"?"the newest first":"the oldest first"} (<a
              href="${b({order:s==="newest"?"oldest":null,next:null})}"
              >${s==="newest"?"the oldest":"the newest"} first</a
            >)</small
          >
        </h2>
        ${Xa(t,a.rows)} ${yt(a,"text")}
      </div>
      <div class="rail">
        <h2>Kinds of text</h2>
        <ul class="plain facet">
          ${c}
        </ul>
      </div>
    </div>
    ${L(t,n.seen)}`},Bt={on_record_named:"On record, named",on_record_institution:"On record, institution",on_background_unnamed:"Background, unnamed",document:"A document",unattributed:"Speaker not said"},Ee=e=>i`<span class="badge ${e}">${Bt[e]??O(e)}</span>`,Ut=e=>i`<span class="dr ${e??"no"}">${e?O(e).toLowerCase():"no other text"}</span>`;function Qa(e,{changes:t}){const s=new dt(e.words),[n]=e.span,a=[];let o=0;for(const{here:c,original:l}of t)l&&l.span[0]-n>=o&&l.span[1]-n<=s.size?(a.push(s.slice(o,l.span[0]-n),i`<del>${l.words}</del>`),o=l.span[1]-n):l&&a.push(i` <del>${l.words}</del> `),c&&a.push(i` <ins>${c.words}</ins>`);return a.push(s.slice(o,s.size)),a}const Ga={explicit:"as written",resolved:"worked out from",inferred:"inferred from",office_held:"from the offices held on that day",none:"not said"};function $t(e,t,s=n=>n){const n=e.bases.filter(({field:c})=>c===t),a=e.conflicts.filter(({field:c})=>c===t),o=c=>Jt(c.passages.slice(0,3).map(l=>F(l.document,l.span,`“${l.words}”`)),", ");return i`${n.map(c=>i`<small>${Ga[c.basis]??O(c.basis).toLowerCase()} ${o(c)}</small>`)}
  ${a.map(c=>i`<small class="conflict"><span class="flag">${s(c.value)} in another text:</span> ${o(c)}</small>`)}`}function Ya(e,t,s){const[n,a]=[N(s?.when),N(t.when.value)],o=n&&a?K(qe(n,a)):null,c=N(t.when.value),l=t.bases.filter(({field:d})=>d==="planned_for").flatMap(({passages:d})=>d.slice(0,1)).slice(0,3).map(d=>F(d.document,d.span,`“${d.words}”`)),r=d=>i`<div>${pt(e,d)} <small>${e.actor(d.split(".")[0])}</small></div>`;return i`<dl>
    <dt>Date</dt>
    <dd>
      ${p(t.when.value)} ${c&&c.first<c.last&&i`<small>the day is not known</small>`} ${$t(t,"when",p)}
    </dd>
    <dt>Kind</dt>
    <dd>
      ${ct(t.kind,!H(t))} ${V(t.kind)}${t.mode!=="unknown"&&`, ${V(t.mode)}`} ${$t(t,"kind")}
    </dd>
    <dt>Status</dt>
    <dd>${t.status} ${$t(t,"status")}${l.length>0&&i`<small>planned before: ${Jt(l,", ")}</small>`}</dd>
    <dt>Level</dt>
    <dd>${j(t.level)} ${$t(t,"level",j)}</dd>
    <dt>Place</dt>
    <dd>${t.place??i`<span class="muted">not said</span>`} ${$t(t,"place")}</dd>
    ${t.series&&i`<dt>Channel</dt>
      <dd>${e.channel(t.series)}</dd>`}
    <dt>Parties</dt>
    <dd>${t.parties.map(r)} ${!t.parties.length&&"not said"} ${$t(t,"parties")}</dd>
    <dt>Since last</dt>
    <dd>${o??(a?"first on its level in the record":"day not known")}</dd>
  </dl>`}const Za="announced, not yet reported",to=["expected_to_raise","may_raise"];function eo(e,t){const s=new Map;for(const n of t){const a=`${n.issue} ${n.raised_by?e.side(n.raised_by)+n.raised_by.split(".")[0]:""}`;s.set(a,[...s.get(a)??[],n])}return[...s.values()].sort((n,a)=>e.issue(n[0].issue).localeCompare(e.issue(a[0].issue)))}function so(e,t,s,n){const[a]=s,o=e.side(a.raised_by),c=a.raised_by?.split(".")[0]??null,l=[...new Set(s.map(({side:h})=>e.side(h)))],r=o!=="P"&&n.includes(o)&&!l.includes(o),d=[...new Map(s.map(h=>[h.passage.words,h])).values()];return i`<tr data-item="${a.issue}/${c??""}">
    <td>${D(`issue/${a.issue}/${t}`,e.issue(a.issue))}</td>
    <td>${c?pt(e,c):i`<span class="muted">not said</span>`}</td>
    <td>
      ${l.map(h=>i`<i class="side ${h}">${e.sideName(h)}</i> `)}
      ${r&&i`<span class="flag">not in its own text</span>`}
      ${s.every(({modality:h})=>to.includes(h))&&i`<small>${Za}</small>`}
      ${s.every(({modality:h})=>h==="did_not_raise")&&i`<small>said not to have been raised</small>`}
    </td>
    <td>${d.slice(0,4).map(h=>i`${F(h.passage.document,h.fact,h.passage.words)}<br />`)}</td>
  </tr>`}function no(e,t){const s=["A","M"].filter(n=>t.documents.some(a=>e.side(a.side)===n));return t.issues.length?i`<div class="scroll">
    <table class="issues">
      <thead>
        <tr>
          <th scope="col">Issue</th>
          <th scope="col">Raised by</th>
          <th scope="col">According to</th>
          <th scope="col">In words</th>
        </tr>
      </thead>
      <tbody>
        ${eo(e,t.issues).map(n=>so(e,t.id,n,s))}
      </tbody>
    </table>
  </div>`:i`<p class="muted">Of no issue is said that it was raised here.</p>`}const ao=e=>_("engagement",...e.split("/"));function oo(e,t,s){const n=l=>t.mentions.find(r=>r.document===l)?.span??null,o=H(t)?e.sides.filter(l=>t.parties.some(r=>r.split(".")[0]===l)&&!t.documents.some(r=>r.side?.split(".")[0]===l)):[],c=t.documents.find(({document:l})=>s.has(l));return i`<ul class="plain">
      ${t.documents.slice(0,40).map(l=>i`<li data-item="${l.document}">
              ${F(l.document,n(l.document),P(l))}<small
                >${Y(e,l)}${l.genre!=="other"&&` · ${V(l.genre)}`}${s.has(l.document)&&" · copy"}</small
              >
            </li>`)}
    </ul>
    ${t.documents.length>40&&i`<p class="muted">and ${t.documents.length-40} more</p>`}
    ${o.map(l=>i`<p class="flag">No text from ${e.actor(l)} in the record</p>`)}
    ${c&&i`<p>${v(_("lineage",c.document),"Copies and origins")}</p>`}`}async function co(e){const t=await Promise.all(e.slice(0,24).map(({document:s})=>x(`/lineage/${s}`)));return new Set(t.flatMap(s=>s.documents.filter(({relation:n})=>n!=="original").map(({document:n})=>n)))}const io=12;function lo(e,t){return t.rows.length?i`${t.rows.map(s=>i`<div class="quote" data-item="${s.document}/${s.fact}">
        <blockquote>${F(s.document,s.fact,s.quote)}</blockquote>
        <p>${s.speaker||"speaker not said"}, in ${s.outlet||"a text"} ${Ee(s.attribution)}</p>
      </div>`)}
  ${t.found>t.rows.length&&i`<p class="rowsnext">
    <a class="btn" href="${b({engagement:e.id},"/quotes")}">All ${g(t.found,"quote")}</a>
  </p>`}`:i`<p class="muted">None in these texts.</p>`}async function ro(e){const t=[...new Set(e.parties.map(c=>c.split(".")[0]))].slice(0,2),s="when,kind,status,id",{rows:n}=await x("/timeline",{party:t,level:e.level,columns:s,limit:0}),a=n.findIndex(({id:c})=>c===e.id),o=c=>c&&N(c.when)?c:void 0;return a<0?[void 0,void 0]:[o(n[a-1]),o(n[a+1])]}const ho=async({path:e},t)=>{const s=await x(`/engagements/${e.join("/")}`),[[n,a],o,c,l]=await Promise.all([ro(s),x("/quotes",{engagement:s.id,limit:io}),x("/commitments",{engagement:s.id,limit:0}),co(s.documents)]),r=t.sides.map($=>s.documents.find(m=>m.side?.split(".")[0]===$&&m.genre==="readout")??s.documents.find(m=>m.side?.split(".")[0]===$&&!["background_call","press_briefing"].includes(m.genre))),d=($,m,f)=>$&&i`<a rel="${m}" href="${b({},ao($.id))}">${f(p($.when))}</a>`,h=i`<nav class="seg" aria-label="Contacts on this level">
      ${d(n,"prev",$=>i`<kbd>[</kbd> ${$}`)} ${d(a,"next",$=>i`${$} <kbd>]</kbd>`)}
    </nav>
    ${r[0]&&r[1]&&i`<a class="btn" href="${b({},_("compare",r[0].document,r[1].document))}">Compare the two readouts</a>`}
    ${X("/issues",{engagement:s.id},"CSV of issues")}`,u=s.documents.flatMap(({date:$})=>$??[]).sort();return i`${T(i`Engagement · ${j(s.level)}`,`${st(s)}, ${p(s.when.value)}`,i`${J(t,s.parties)}. ${D(`engagement/${s.id}`,g(s.mentions.length,"passage"))} in
      ${g(s.documents.length,"text")}.`,h)}
    <div class="cols">
      <div>
        <h2>Issues</h2>
        ${no(t,s)}
        <h2>Quotes</h2>
        ${lo(s,o)}
      </div>
      <div class="rail">
        <h2>Facts</h2>
        ${Ya(t,s,n)}
        <h2>Texts</h2>
        ${oo(t,s,l)}
        ${c.rows.length>0&&i`<h2>Commitments</h2>
          <ul class="plain">
            ${c.rows.slice(0,20).map($=>i`<li data-item="${$.id}">
                    ${v("/commitments",$.words,{open:$.id,engagement:s.id})}<small
                      >${J(t,$.by)} · now: ${$.status.replaceAll("_"," ")}</small
                    >
                  </li>`)}
          </ul>
          ${c.found>20&&i`<p class="muted">and ${c.found-20} more</p>`}`}
      </div>
    </div>
    ${L(t,{documents:s.documents.length,first:u[0],last:u.at(-1)})}`},E={width:260,height:58,step:78,gap:150},le=40,uo=e=>e.length>34?e.slice(0,33).trimEnd()+"…":e;function re(e,t,s,n){const a=t.outlet||(t.side?e.actor(t.side):P(t));return i`<a
    class="lnode"
    data-item="${t.document}"
    href="${b({},_("doc",t.document))}"
    aria-label="${P(t)}, ${a}"
  >
    <rect x="${s}" y="${n}" width="${E.width}" height="${E.height}" /><rect
      class="bar ${e.side(t.side)}"
      x="${s}"
      y="${n}"
      width="4"
      height="${E.height}"
    /><text class="nd" x="${s+14}" y="${n+22}">${uo(a)}</text
    ><text class="nk" x="${s+14}" y="${n+42}">${U(t.published??t.date)}</text></a
  >`}function de(e,t,s,n=""){const a=(e[0]+t[0])/2;return i`<path class="edge ${n}" d="M${e[0]} ${e[1]}C${a} ${e[1]} ${a} ${t[1]} ${t[0]} ${t[1]}" /><text
      class="edgelabel"
      x="${a}"
      y="${(e[1]+t[1])/2-8}"
      text-anchor="middle"
    >
      ${s}
    </text>`}function $o(e,t,s){const n=new Set(t.map(({document:r})=>r)),a=({from:r})=>r&&n.has(r)?r:e,o=[];let c=0;const l=(r,d)=>t.filter(h=>a(h)===r).forEach((h,u)=>{(u>0||d===1||d>s)&&(c+=o.length>0?1:0),o.push({copy:h,depth:Math.min(d,s),row:c}),l(h.document,d+1)});return l(e,1),o}function mo(e,{quoted:t,source:s,copies:n,open:a}){const o=Math.min(1360,innerWidth-64),c=t.length>0?1:0,l=Math.max(2+c,Math.floor((o+E.gap)/(E.width+E.gap))),r=a?$o(s.document,n.slice(0,le),l-1-c):[],d=Math.max(2,c+1+Math.max(1,...r.map(({depth:C})=>C)))-1,h=C=>C*(o-E.width-4)/Math.max(d,2),u=Math.max(t.length,(r.at(-1)?.row??0)+1,1),$=40+u*E.step,m=20+u*E.step/2,f=h(c),w=(C,R)=>m+(R-(C-1)/2)*E.step,y=C=>w((r.at(-1)?.row??0)+1,C.row),S=C=>`${Math.round(C.share*100)}% copied`,A=C=>{const R=r.find(({copy:cn})=>cn.document===C.copy.from),De=R?[h(c+R.depth)+E.width,y(R)]:[f+E.width,m];return de(De,[h(c+C.depth),y(C)],`${C.copy.relation}, ${S(C.copy)}`)},q=h(c+1),ot=i`${de([f+E.width,m],[q,m],"")}<a data-key="fold" href="${b({fold:"0"})}"
      ><rect class="stack" x="${q}" y="${m-23}" width="140" height="46" /><text class="nd" x="${q+16}" y="${m+5}">
        ${g(n.length,"copy","copies")}
      </text></a
    >`;return i`<figure>
    <svg class="lin" width="${o}" height="${$}" role="group" aria-label="From what is quoted on the left to copies on the right">
      ${t.length>0&&i`<text class="lanesub" x="0" y="10">Official texts it quotes</text>`}
      <text class="lanesub" x="${f}" y="10">Origin</text>
      ${n.length>0&&i`<text class="lanesub" x="${q}" y="10">Copies</text>`}
      ${d>c+1&&i`<text class="lanesub" x="${h(c+2)}" y="10">Copies of copies</text>`}
      ${t.map((C,R)=>de([E.width,w(t.length,R)],[f,m],g(C.quotes,"saying"),"quotes"))}
      ${r.map(A)} ${!a&&n.length>0&&ot}
      ${t.map((C,R)=>re(e,C.head,0,w(t.length,R)-E.height/2))}
      ${re(e,s,f,m-E.height/2)}
      ${r.map(C=>re(e,C.copy.head,h(c+C.depth),y(C)-E.height/2))}
    </svg>
    ${a&&n.length>le&&i`<figcaption class="muted">and ${n.length-le} more; the table has all</figcaption>`}
  </figure>`}const nt={rows:100,changes:12,copies:40,sayings:12,unfolded:6,words:400},fo=async(e,t)=>{const s=W("outlet"),n=await x("/lineage",{...s,limit:0,columns:"origin,relation,date,outlet,title,share,path,document"}),a=new Map;for(const r of n.rows)a.set(r.origin,[...a.get(r.origin)??[],r]);const o=[...a.values()].sort((r,d)=>d.length-r.length||d[0].date.localeCompare(r[0].date)),c=k().query.get("view")==="all"?o:o.slice(0,nt.rows),l=n.rows.length-o.length;return i`${T("Lineage",o.length?`${g(o.length,"text")} ${o.length===1?"was":"were"} copied ${g(l,"time")}`:"No text is a copy of another","Copies add no weight to a fact: each origin counts once.",i`${gt("outlet","Outlet","part of a name",n.rows.map(({outlet:r})=>r))}
    ${Object.keys(s).length>0&&tt(["outlet"])} ${X("/lineage",s)}`)}
  ${o.length?i`<div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Origin</th>
              <th scope="col">Published</th>
              <th scope="col" class="num">Copies</th>
              <th scope="col">Where</th>
            </tr>
          </thead>
          <tbody>
            ${c.map(([r,...d])=>po(r,d))}
          </tbody>
        </table>
      </div>`:et("Nothing is left",Object.keys(s).length?tt(["outlet"]):"All texts stand alone.")}
  ${c.length<o.length&&i`<p class="muted">
    and ${v("/lineage",`${g(o.length-c.length,"more","more")}`,{...s,view:"all"})}
  </p>`}
  ${L(t,n.seen)}`};function po(e,t){const s=[...new Set(t.map(({outlet:n})=>n||"outlet not known"))];return i`<tr>
    <td>
      <a data-item="${e.document}" href="${b({},_("lineage",e.document))}">${e.title||e.path}</a
      ><small>${e.outlet||"outlet not known"}</small>
    </td>
    <td class="nowrap">${p(e.date)}</td>
    <td class="num">${t.length}</td>
    <td>${s.slice(0,4).join(", ")}${s.length>4&&` and ${s.length-4} more`}</td>
  </tr>`}async function go(e){const{rows:t}=await x("/quotes",{document:e.id,limit:0,columns:"utterance,change"}),s=[...new Set(t.flatMap(({utterance:o})=>o??[]))].slice(0,nt.sayings),n=await Promise.all(s.map(o=>x(`/utterances/${o}`))),a=new Map;for(const{quotes:o,documents:c}of n){const l=c.find(({document:d})=>d===o[0].quote.document);if(!l?.side||e.documents.some(({document:d})=>d===l.document))continue;const r=a.get(l.document)??{head:l,quotes:0};a.set(l.document,{...r,quotes:r.quotes+1})}return[...a.values()]}const bo=e=>e.length>nt.words?e.slice(0,nt.words).trimEnd()+" …":e,wo={added:"added",dropped:"dropped",changed:"altered"};function yo(e,t,s){const n=t.changes.slice(0,nt.changes),a=(o,c)=>o&&F(o.document,o.span,c(bo(o.words)));return i`<section class="changes" data-item="changes-${t.document}" tabindex="0">
    <h3>${v(_("doc",t.document),P(s))}</h3>
    <small>${Y(e,s)}</small>
    ${n.map(({kind:o,here:c,original:l})=>i`<p>
          <small>${wo[o]??O(o)}</small> ${a(l,r=>i`<del>${r}</del>`)}
          ${a(c,r=>i`<ins>${r}</ins>`)}
        </p>`)}
    ${!t.changes.length&&i`<p class="muted">Nothing: the same words.</p>`}
    ${t.changes.length>n.length&&i`<p class="muted">and ${t.changes.length-n.length} more</p>`}
    <p class="muted">${v(_("doc",t.document),"What was cut from its page",{cut:1})}</p>
  </section>`}function xo(e,t,s,n){const a=(c,l,r)=>i`<tr data-item="${c.document}">
      <td>${v(_("doc",c.document),P(c))}<small>${Y(e,c)}</small></td>
      <td class="nowrap">${p(c.date)}</td>
      <td>${l}</td>
      <td class="num">${r}</td>
    </tr>`,o=c=>{const l=c.from&&c.from!==t.id?s.get(c.from):void 0;return i`${c.relation}${l&&i` <small>of ${P(l)}${l.outlet&&`, ${l.outlet}`}</small>`}`};return i`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th scope="col">Text</th>
          <th scope="col">Published</th>
          <th scope="col">Relation</th>
          <th scope="col" class="num">Share copied</th>
        </tr>
      </thead>
      <tbody>
        ${n.map(c=>a(c.head,`quoted in it, ${g(c.quotes,"saying")}`,"–"))}
        ${t.documents.map(c=>{const l=c.document===t.id;return a(s.get(c.document),l?"origin":o(c),l?"–":`${Math.round(c.share*100)}%`)})}
      </tbody>
    </table>
  </div>`}const vo=async({path:e},t)=>{const s=await x(_("lineage",e[0])),n=await go(s).catch($=>{if($ instanceof rt)return[];throw $}),a=new Map(s.heads.map($=>[$.document,$])),[o,...c]=s.documents,l=a.get(o.document),{query:r}=k(),d=r.get("fold")?r.get("fold")==="0":c.length<=nt.unfolded,h=r.get("view")==="table"||innerWidth<700,u=s.heads.flatMap(({date:$})=>$??[]).sort();return i`${T("Lineage",c.length?`${g(c.length+1,"text")}, one origin`:"This text stands alone",i`“${P(l)}”.
    ${c.length>0&&"Copies add no weight to a fact. "}${n.length>0&&`${g(n.length,"official text")} ${n.length===1?"stands":"stand"} behind it.`}`,i`${c.length>0&&!h&&i`<a class="btn" data-key="fold" href="${b({fold:d?"1":"0"})}">${d?"Fold copies":"Unfold copies"}</a>`}
    ${v("/lineage","All origins")} ${innerWidth>=700&&it(h)}`)}
  ${h?xo(t,s,a,n):mo(t,{quoted:n,source:l,copies:c.map($=>({...$,head:a.get($.document)})),open:d})}
  ${c.length>0&&i`<h2>What the copies changed</h2>
    ${c.slice(0,nt.copies).map($=>yo(t,$,a.get($.document)))}
    ${c.length>nt.copies&&i`<p class="muted">and ${c.length-nt.copies} more copies</p>`}`}
  ${L(t,{documents:s.heads.length,first:u[0],last:u.at(-1)})}`},ko=(e,t)=>(e.path[0]?vo:fo)(e,t),Mo=24,Ie=()=>({party:z(),...W("level","kind","since","until","issue")}),_o=["expected_to_raise","may_raise"],So=["A","M","P"];function Oo(e,t){return So.flatMap(s=>{const n=t.filter(({raised_by:c})=>e.side(c)===s);if(!n.length)return[];const a=new Set(n.map(({side:c})=>e.side(c))),o=c=>n.every(({modality:l})=>c(l));return o(c=>c==="did_not_raise")?{by:s,texts:a,form:"denied"}:o(c=>_o.includes(c)||c==="did_not_raise")?{by:s,texts:a,form:"announced"}:{by:s,texts:a,form:s==="P"||a.has(s)?"own":"other"}})}const No=e=>e.some(({form:t})=>t==="own"||t==="other");async function Ao(e){const t=k().query.get("limit")??Mo,s=await x("/matrix",{...Ie(),limit:t}),n=s.engagements,a=s.issues.map(({issue:c,cells:l})=>{const r=n.map(({id:h})=>Oo(e,l[h]??[])),d=n.filter((h,u)=>H(h)&&No(r[u]));return{issue:c,cells:r,held:d.length,last:d.findLast(({when:h})=>N(h))??null}}),o=c=>c.held*1e3+c.cells.filter(l=>l.length).length;return a.sort((c,l)=>o(l)-o(c)||e.issue(c.issue).localeCompare(e.issue(l.issue))),{seen:s.seen,found:s.found,contacts:n,held:n.filter(H).length,rows:a}}function Co({rows:e}){const t=s=>N(s.last.when).last;return e.filter(({last:s})=>s).reduce((s,n)=>!s||t(n)<t(s)?n:s,null)}const Ks=(e,t)=>!H(t)||e.sides.length<2?[]:["A","M"].filter(s=>t.parties.some(n=>e.side(n)===s)&&!t.sides.some(n=>e.side(n)===s)),At=["A","M","P"],qo={A:3,M:25,P:47},Bs=68,Lo=e=>_("engagement",...e.split("/"));function To({by:e,texts:t,form:s}){const n=qo[e],a={own:"own",other:"other",announced:"pre",denied:"other"}[s],o=At.map((c,l)=>t.has(c)&&i`<rect class="tick ${c}" x="${n+l*6}" y="25" width="5" height="3" />`);return i`<rect class="mark ${e} ${a}" x="${n+1}" y="4" width="16" height="16" />${s==="denied"&&i`<path class="denied ${e}" d="M${n+3} 18L${n+15} 6" />`}${o}`}const os=(e,t)=>t==="P"?"others, or not said who":e.sideName(t),ze=(e,t)=>t==="P"?"press and others":`${e.sideName(t)} text`,jo={own:"",other:" only",announced:" (announced)",denied:" (said not to have been)"},Po=(e,t)=>t.map(({by:s,texts:n,form:a})=>{const o=At.filter(c=>n.has(c)).map(c=>ze(e,c));return a==="other"?`${os(e,s)}: ${o.join(", ")} only`:`${os(e,s)}${jo[a]}: ${o.join(", ")}`}).join("; ");function Wo(e,t){const s=At.filter(o=>t.sides.some(c=>e.side(c)===o)),[n,a]=[p(t.when,!1),/^\d{4}/.exec(t.when)?.[0]??""];return i`<th scope="col">
    <a href="${b({},Lo(t.id))}">${ct(t.kind,!H(t))}<b>${n}</b><span>${a}</span></a>
    <svg width="46" height="6" role="img" aria-label="Texts: ${s.map(o=>ze(e,o)).join(", ")}">
      ${s.map(o=>i`<rect class="tick ${o}" x="${3+At.indexOf(o)*6}" y="1" width="5" height="3" />`)}
    </svg>
  </th>`}function Eo(e,t,s,n,a){const o=Ks(e,s).filter(d=>!n.some(({by:h})=>h===d)),c=[!H(s)&&"future",...o.map(d=>`no${d}`)].filter(Boolean).join(" "),l=Po(e,n);if(!n.length)return i`<td class="${c}">
      ${a&&o.length>0&&i`<small>no text from ${o.map(d=>e.sideName(d)).join(", ")}</small>`}
    </td>`;const r=i`<svg width="${Bs-2}" height="30" aria-hidden="true">${n.map(To)}</svg>`;return i`<td class="${c}">
    <a
      class="cell"
      href="${b({ev:`issue/${t.issue}/${s.id}`})}"
      aria-label="${e.issue(t.issue)}, ${p(s.when)}. ${l}"
      title="${l}"
      >${a?l:r}</a
    >
  </td>`}const Io=(e,{contacts:t,held:s},n,a)=>i`<tr data-item="${n.issue}">
    <th scope="row"><a href="${b({q:`issue:${n.issue}`},"/search")}">${e.issue(n.issue)}</a></th>
    ${t.map((o,c)=>Eo(e,n,o,n.cells[c],a))}
    <td class="num">${n.held} of ${s}</td>
    <td class="nowrap"><small>${n.last?p(n.last.when):n.held?"day not known":"not yet"}</small></td>
  </tr>`,Us=176;function zo(e,t,s){const{contacts:n}=t,a=s?108:Bs;return i`<div class="scroll">
    <table class="matrix ${s&&"twin"}" width="${190+n.length*a+Us}">
      <colgroup>
        <col width="190" />
        ${n.map(()=>i`<col width="${a}" />`)}
        <col width="80" />
        <col width="96" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Issue</th>
          ${n.map(o=>Wo(e,o))}
          <th scope="col" class="num">Raised in</th>
          <th scope="col">Last</th>
        </tr>
      </thead>
      <tbody>
        ${t.rows.map(o=>Io(e,t,o,s))}
      </tbody>
    </table>
  </div>`}const Et=e=>i`<svg width="20" height="20" aria-hidden="true"><rect class="mark ${e}" x="2" y="2" width="16" height="16" /></svg>`,Do=e=>i`<p class="legend">
    ${e.sides.map((t,s)=>i`<span>${Et(s?"M own":"A own")} raised by ${e.sideName(s?"M":"A")}</span>`)}
    <span>${Et("P own")} by others, or not said who</span>
    <span>${Et("A other")} only others say so</span>
    <span>${Et("A pre")} announced</span>
    <span
      ><svg width="20" height="20" aria-hidden="true">
        <rect class="mark A other" x="2" y="2" width="16" height="16" />
        <path class="denied A" d="M4 16L16 4" />
      </svg>
      said not to have been raised</span
    >
    <span
      ><svg width="6" height="18" aria-hidden="true"><path class="notext" d="M3 0V18" /></svg> no text</span
    >
    ${At.map(t=>i`<span
          ><svg width="8" height="12" aria-hidden="true"><rect class="tick ${t}" x="0" y="5" width="7" height="4" /></svg> ${ze(e,t)}</span
        >`)}
  </p>`;function Ro({seen:e}){const{query:t}=k(),[s,n]=[t.get("level"),t.get("since")],[a,o]=[Number(e.first?.slice(0,4)),Number(e.last?.slice(0,4))],c=a&&o?Array.from({length:Math.min(8,o-a+1)},(l,r)=>String(o-Math.min(7,o-a)+r)):[];return i`<label
      >Level
      <select data-param="level" data-key="level" aria-label="Level">
        <option value="">all</option>
        ${Object.keys(Qt).map(l=>i`<option value="${l}" ${l===s&&i`selected`}>${j(l)}</option>`)}
      </select></label
    >
    <nav class="seg" aria-label="Years">
      <a href="${b({since:null,until:null})}" ${!n&&i`aria-current="true"`}>Latest</a>
      ${c.map(l=>i`<a href="${b({since:l,until:l})}" ${l===n&&i`aria-current="true"`}>${l}</a>`)}
    </nav>`}function Ho({contacts:e,found:t}){const s=i`A mark says who raised an issue; the ticks below it, in whose text. An empty cell is silence. A dotted rule means that
  this side has no text to be silent in.`;return e.length===t?s:i`${s} These are the latest ${e.length} of ${g(t,"contact")} in which something was
  raised${!z().length&&" between any states"}: choose a level or a year, or
  ${v("/matrix","draw all",{...Ie(),limit:"0"})}.`}const Fo=async({query:e},t)=>{const s=await Ao(t),n=e.get("view")==="table",a=Co(s),o=a?`Longest silence: ${t.issue(a.issue)}, not raised since ${p(a.last.when)}`:"Of no issue is known when it was raised",c=i`${Ro(s)} ${it(n)} ${X("/issues",Ie())}`,l=t.sides.length<2?0:s.contacts.filter(h=>Ks(t,h).includes("M")).length;return{markup:i`${T("Issues",o,Ho(s),c)}
  ${s.rows.length?i`${zo(t,s,n)} ${Do(t)}`:et("No issue was raised in these contacts",v("/matrix","All contacts",{party:z()}))}
  ${L(t,s.seen,l>0&&`${g(l,"contact")} lack${l===1?"s":""} a text from ${t.sideName("M")}.`)}`,start:h=>{const u=h.querySelector(".scroll"),$=u.clientWidth<700?Us:0;(s.contacts.length>12||$)&&u?.scrollTo({left:u.scrollWidth-u.clientWidth-$})}}},It=["became","kind","level","since","until"],Dt={held:"held",called_off:"called off",overtaken:"overtaken by another",not_found:"nothing found",to_come:"to come",record_ends:"the record ends before it",no_date:"no date given"},Ko=["call","meeting","talks","visit","summit","channel","other"],ke=(e,t)=>v(_("engagement",...e.split("/")),t);function Bo(e){const t=Dt[e.became]??e.became;return e.became==="not_found"?i`${t}${e.days!==null&&` in ${g(e.days,"day")} since`}`:e.became==="held"||e.became==="overtaken"?i`${ke(e.instead??e.id,t)}${e.on&&i`<small>${p(e.on)}</small>`}`:e.instead?ke(e.instead,t):t}function Uo(e){const t=e.plans.flatMap(a=>a.passages),s=t[0];if(!s)return p(e.told);const n=t.filter(a=>a.document===s.document).map(a=>a.span.join("-"));return D(`span/${s.document}/${n.join(",")}`,p(e.told))}const Vo=(e,t)=>i`<tr data-item="${t.id}">
    <th scope="row">${t.planned_for?p(t.planned_for):"not said"}</th>
    <td>
      ${ct(t.kind,t.became!=="held")} ${ke(t.id,st({...t,status:"held"}))}<small
        >${j(t.level)}</small
      >
    </td>
    <td>${J(e,t.parties)}</td>
    <td>${Uo(t)}</td>
    <td>${Bo(t)}</td>
  </tr>`;function Xo(e,t,s,n){const a=[t>0&&`${t} ${t===1?"is":"are"} to come`,s>0&&`${s} ${s===1?"lies":"lie"} beyond the end of the record`,`nothing more was found of ${n||"none"}`].filter(Boolean);return`${g(e,"plan")}; ${a.join(", and ")}`}const Jo=async(e,t)=>{const s={...W(...It),party:z()},n={...s,limit:1},[a,o,c,l]=await Promise.all([x("/outlook",{...s,next:k().query.get("next")}),x("/outlook",{...n,became:"to_come"}),x("/outlook",{...n,became:"not_found"}),x("/outlook",{...n,became:"record_ends"})]),r=W("became").became,d=r?`${g(a.found,"plan")}: ${Dt[String(r)]??r}`:Xo(a.found,o.found,l.found,c.found);return i`${T("Outlook",a.found?d:"No plan fits these filters","What texts announced, by the day that it was planned for, and what later texts say became of it.",i`${Z("became","Became",Object.keys(Dt),h=>Dt[h]??h)} ${Z("kind","Kind",Ko,V)}
    ${Z("level","Level",Object.keys(Qt),j)} ${Ct()}
    ${Object.keys(W(...It)).length>0&&tt(It)} ${X("/outlook",s)}`)}
  ${a.rows.length?i`<div class="scroll">
          <table class="plans">
            <thead>
              <tr>
                <th scope="col">Planned for</th>
                <th scope="col">Contact</th>
                <th scope="col">Parties</th>
                <th scope="col">First told</th>
                <th scope="col">Became</th>
              </tr>
            </thead>
            <tbody>
              ${a.rows.map(h=>Vo(t,h))}
            </tbody>
          </table>
        </div>
        ${yt(a,"plan")}`:et("Nothing is left",tt(It))}
  ${L(t,a.seen)}`},he=["speaker","attribution","form","change","issue","outlet","document","engagement","genre","since","until"],Qo=["verbatim","trimmed","spliced","altered","misattributed"],Go=["person","outlet","protected"],ue={will_say:"to be said",may_say:"may be said",did_not_say:"not said"};function Yo(e,t){const[s,n]=(t.speaker_actor??"").split("."),a=n&&!Go.includes(s)?s:null;return i`${t.speaker||"not said"}${a&&i`<small>${e.actor(a)}</small>`}`}const Zo=(e,t)=>i`<tr data-item="${t.document}/${t.fact}">
    <td class="words">
      ${F(t.document,t.fact,t.quote)}${(t.form!=="direct"||ue[t.modality])&&i`<small
        >${t.form!=="direct"&&`${t.form==="mixed"?"quoted in part":"reported, not quoted"}`}${ue[t.modality]&&i` · ${ue[t.modality]}`}</small
      >`}
    </td>
    <td>${Yo(e,t)}</td>
    <td>
      ${Ee(t.attribution)}${t.rule&&i`<small>${D(`fact/${t.document}/${t.rule}`,"rule in force")}</small>`}
    </td>
    <td>
      ${t.utterance?v(_("utterance",...t.utterance.split("/")),Ut(t.change)):Ut(null)}
    </td>
    <td>${t.outlet||"outlet not known"}<small>${p(t.date)}</small></td>
  </tr>`;function tc(e,t,s){return e?t?`${t} of ${g(e,"quote")} ${t===1?"alters":"alter"} the words of ${t===1?"its":"their"} source`:`${g(e,"quote")}${s?" with these filters":""}; none is known to alter the words of its source`:"No quote fits these filters"}const ec=async(e,t)=>{const s=W(...he),n=k().query.get("next"),[a,o]=await Promise.all([x("/quotes",{...s,next:n}),x("/quotes",{...s,change:"altered",limit:1})]),c=s.change&&s.change!=="altered"?0:o.found,l=t.sides.map(h=>t.actor(h)),r=Object.keys(t.record.issues).sort((h,u)=>t.issue(h).localeCompare(t.issue(u))),d=a.next||n;return i`${T("Quotes",tc(a.found,c,Object.keys(s).length>0),"Each quote with the rule it was given under, and what its text made of the words.",i`${gt("speaker","Speaker","name or state",[...l,...a.rows.map(h=>h.speaker)])}
    ${Z("attribution","Attribution",Object.keys(Bt),h=>Bt[h]??O(h))}
    ${Z("form","Form",["direct","mixed","indirect"])} ${Z("change","Against source",Qo)}
    ${Z("issue","Issue",r,h=>t.issue(h))}
    ${gt("outlet","Outlet","part of a name",a.rows.map(h=>h.outlet))}
    ${Ct()} ${Object.keys(s).length>0&&tt(he)}
    ${X("/quotes",s,`CSV of ${a.found===1?"this quote":`all ${g(a.found,"quote")}`}`)}
    ${d&&X("/quotes",{...s,next:n,limit:a.rows.length},`CSV of these ${a.rows.length}`)}`)}
  ${a.rows.length?i`<div class="scroll">
          <table class="ledger">
            <thead>
              <tr>
                <th scope="col">Words</th>
                <th scope="col">Speaker</th>
                <th scope="col">Attribution</th>
                <th scope="col">Against source</th>
                <th scope="col">Text</th>
              </tr>
            </thead>
            <tbody>
              ${a.rows.map(h=>Zo(t,h))}
            </tbody>
          </table>
        </div>
        ${yt(a,"quote")}`:et("Nothing is left",tt(he))}
  ${L(t,a.seen)}`},Lt={q:{list:"quotes",name:"Quotes",card:!0},i:{list:"issues",name:"Issues",card:!0},c:{list:"commitments",name:"Commitments",card:!0},k:{list:"claims",name:"Claims",card:!0},e:{list:"engagements",name:"Engagements",card:!0},p:{list:"mentions",name:"People",card:!1},t:{list:"times",name:"Times",card:!1}},Vs=Object.keys(Lt),kt=6e3;function sc(e,t){const s=[];for(const n of Vs)for(const a of e[Lt[n].list]??[]){if(n==="p"&&a.kind!=="person")continue;const o=a.mentions?.length?a.mentions.map(c=>c.span):[a.span];s.push({id:a.id,letter:n,spans:o.map(t),fields:a})}return s.sort((n,a)=>n.spans[0][0]-a.spans[0][0]||a.spans[0][1]-n.spans[0][1])}function nc(e,t){const s=e.text,a=(e.mentions??[]).filter(({actor:c})=>c?.startsWith("protected.")).map(({span:c})=>t(c));for(const c of e.rules??[])c.kind==="not_for_attribution"&&a.push(t([c.span[1],c.scope[1]]));const o=a.flatMap(([c,l])=>[...s.slice(c,l).matchAll(/\*(?:[^\p{L}\p{N}]*\*)?/gu)].map(r=>[c+r.index,c+r.index+r[0].length]));return Xs(o)}function Xs(e){const t=[];for(const[s,n]of e.sort((a,o)=>a[0]-o[0])){const a=t.at(-1);a&&s<=a[1]?a[1]=Math.max(a[1],n):t.push([s,n])}return t}function wt(e,t){let[s,n]=[0,e.length];for(;s<n;){const a=s+n>>1;t(e[a])?n=a:s=a+1}return s}function ac(e,[t,s],n){if(!n.label||!e.startsWith(n.label,t))return null;let a=t+n.label.length;for(;a<s&&/[:.\s)]/.test(e[a]);)++a;return[t,a]}function oc(e,t,s){if(s-t<=kt)return s;const n=e.lastIndexOf(" ",t+kt);if(n>t+kt/2)return n+1;const a=e.charCodeAt(t+kt);return t+kt+(a>=56320&&a<57344?1:0)}function cc(e,t){const s=[],n=(e.turns??[]).map(o=>({turn:o,span:t(o.span)}));let a=null;return e.blocks.forEach((o,c)=>{const l=t(o.span),r=n[wt(n,u=>u.span[1]>l[0])],d=r&&r.span[0]<=l[0]?r.turn:null,h=d&&d!==a?ac(e.text,l,d):null;for(let u=h?.[1]??l[0],$=!0;$||u<l[1];$=!1){const m=oc(e.text,u,l[1]),f=$&&d!==a;s.push({number:$?c+1:null,begin:u,end:m,label:$?h:null,kind:o.kind,turn:d,starts:f,source:o.source,facts:[],cards:[]}),u=m}a=d}),s}function ic(e){const t=new dt(e.text),s=([o,c])=>[t.unitOf(o),t.unitOf(c)],n=cc(e,s),a=sc(e,s);for(const o of a)for(const[c,[l,r]]of o.spans.entries()){let d=wt(n,h=>h.end>l);for(c===0&&n[Math.min(d,n.length-1)]?.cards.push(o);d<n.length&&(n[d].label?.[0]??n[d].begin)<r;++d)n[d].facts.at(-1)!==o&&n[d].facts.push(o)}return{answer:e,text:t,pieces:n,facts:a,byId:new Map(a.map(o=>[o.id,o])),masked:nc(e,s),rules:Xs((e.rules??[]).map(o=>s(o.span)))}}const lc={expected_to_raise:"will raise",may_raise:"may raise",did_not_raise:"did not raise",asked:"was asked",agreed:"agreed",policy_statement:"stated as policy",progress_report:"reported progress",did_raise:"raised"},rc={will_say:"to be said",may_say:"may be said",did_not_say:"not said"},dc={first_since:"the first since",first_in:"the first in",nth:"the",last:"the last",elapsed:"since the last",never:"never before",duration:"it took",count:"how many"},ht=(...e)=>e.filter(Boolean).flatMap((t,s)=>s?[" · ",t]:[t]),Js=(e,[t,s])=>e.text.slice(t,s);function hc({id:e,fields:t},s,n,a){const{speaker:o}=t,c=o.surface?Js(s,o.surface.span):"",r=(o.actor??"").startsWith("protected.")?i`<span class="masked">name withheld</span>`:o.actor?n.actor(o.actor):o.name||c,d=a.quotes.get(e),h=d&&Ut(d.change);return[r||"Speaker not said",ht(Ee(t.attribution),t.form==="indirect"&&"reported, not quoted",rc[t.modality],h&&(d.utterance?v(_("utterance",...d.utterance.split("/")),h):h),t.rule&&i`<a data-at="${t.rule}" href="${b({at:t.rule})}">rule in force</a>`)]}function uc({fields:e},t,s){const n=e.raised_by,{side:a,id:o}=t.answer,c=lc[e.modality]??O(e.modality).toLowerCase(),l=n?.split(".")[0],r=a&&n&&l!==a&&s.side(n)!=="P";return[s.issue(e.issue),i`${ht(n?i`${pt(s,n)} ${c}`:i`${c}, not said by whom`,e.stance!=="none"&&O(e.stance).toLowerCase(),e.engagement&&v(_("engagement",o,e.engagement),$c(t,e.engagement)))}${r&&i`<br /><span class="flag">${s.actor(a)} says that ${s.actor(l)} said it</span>`}`]}const $c=(e,t)=>{const s=e.byId.get(t);return s?s.fields.when?.value?p(s.fields.when.value):O(s.fields.kind):"the contact"};function mc({id:e,fields:t},s,n,a){const o=a.commitments.get(e),c=Js(s,t.span),l=c.length>90?c.slice(0,88).trimEnd()+"…":c;return[o?v("/commitments",l,{open:o.id}):l,i`${ht(t.by.length>0&&J(n,t.by),O(t.kind).toLowerCase(),O(t.status).toLowerCase(),t.by_when?.value&&`by ${p(t.by_when.value)}`,o&&o.status!==t.status&&`in the record: ${O(o.status).toLowerCase()}`)}`]}function fc({id:e,fields:t},s){const n=t.number?t.unit?g(t.number,t.unit):String(t.number):"",a=t.form==="nth"?`no. ${n}`:`${dc[t.form]??O(t.form)} ${n}`.trim();return[v(_("claim",s.answer.id,e),"Check this claim"),ht(a+(t.since?.value?` ${p(t.since.value)}`:""),O(t.event?.kind??"").toLowerCase())]}function pc({id:e,fields:t,spans:s},n,a){const o=t.place?t.place.value:null;return[v(_("engagement",n.answer.id,e),st({...t,place:o})),ht(p(t.when?.value),t.status,t.parties.length>0&&J(a,t.parties),s.length>1&&D(`engagement/${n.answer.id}/${e}`,g(s.length,"passage")+" here"))]}function gc({fields:e},t){const{actor:s,name:n,form:a}=e;return(s??"").startsWith("protected.")?[i`<span class="masked">name withheld</span>`,"given not for attribution"]:[s?t.actor(s):n||"Not named",ht(s&&i`<code>${s}</code>`,`by ${a}`)]}function bc({fields:e}){const{value:t,type:s,mod:n,anchor:a}=e,o=s==="DATE"||s==="TIME"?U(t):t,c=a.basis!=="none"&&`reckoned from ${a.basis==="sentence"?"its sentence":a.basis}, ${p(a.value)}`;return[o||"not settled",ht(O(s).toLowerCase(),n&&O(n).toLowerCase(),c)]}function wc(e,t,s,n,a){const o={q:()=>hc(e,t,s,n),i:()=>uc(e,t,s),c:()=>mc(e,t,s,n),k:()=>fc(e,t),e:()=>pc(e,t,s),p:()=>gc(e,s),t:()=>bc(e)},[c,l]=o[e.letter](),{name:r,card:d}=Lt[e.letter],h=e.letter==="p"?"person":r.slice(0,-1).toLowerCase();return i`<li class="card l-${e.letter} ${a&&"on"} ${!d&&"quiet"}" data-item="${e.id}" tabindex="0">
    <small>${h}</small> <b>${c}</b> <span>${l}</span>
  </li>`}function yc(e,t){const s=[];for(const a of e.facts)if(!t.includes(a.letter))for(const[o,c]of a.spans)o<e.end&&c>e.begin&&s.push({fact:a,begin:Math.max(o,e.begin),end:Math.min(c,e.end),lane:0});const n=[];for(const a of[...s].sort((o,c)=>o.end-o.begin-(c.end-c.begin)))for(;;++a.lane){const o=n[a.lane]??=[],c=wt(o,l=>l.end>a.begin);if(!(c<o.length&&o[c].begin<a.end)){o.splice(c,0,a);break}}return s}function cs(e,t,s,n){const{all:a}=e.text,o=[],c=(d,h,u)=>{d[0]<n&&d[1]>s&&o.push({span:d,open:h,inside:u})};for(let d=wt(e.masked,h=>h[1]>s);d<e.masked.length&&e.masked[d][0]<n;++d)c(e.masked[d],'<span class="masked" title="Given not for attribution">',e.masked[d][0]>=s?"name withheld":"");for(let d=wt(t,h=>h.span[1]>s);d<t.length&&t[d].span[0]<n;++d)c(t[d].span,`<mark class="${t[d].kind}">`,null);let[l,r]=["",s];for(const{span:d,open:h,inside:u}of o.sort(($,m)=>$.span[0]-m.span[0])){if(d[1]<=r)continue;const $=Math.max(d[0],r),m=Math.min(d[1],n);l+=ft(a.slice(r,$)),u===null?l+=`${h}${ft(a.slice($,m))}</mark>`:u&&(l+=`${h}${u}</span>`),r=m}return l+ft(a.slice(r,n))}const is=({fact:e,lane:t},s)=>e?`<span class="f l-${e.letter} lane${t}${e.id===s?" on":""}" data-fact="${ft(e.id)}"${t>3?` data-lane="${t}"`:""}>`:'<span class="ruletext">';function xc(e,t,{off:s,at:n,marks:a}){const o=yc(t,s);for(const[h,u]of e.rules)h<t.end&&u>t.begin&&o.push({fact:null,begin:Math.max(h,t.begin),end:Math.min(u,t.end),lane:-1});o.sort((h,u)=>h.begin-u.begin||u.end-h.end||u.lane-h.lane);const c=[];let[l,r]=["",t.begin];const d=h=>{for(;c.length;){const u=Math.min(...c.map(f=>f.end));if(u>h)break;l+=cs(e,a,r,u),r=u;const $=c.findIndex(f=>f.end===u),m=c.splice($);l+="</span>".repeat(m.length);for(const f of m)f.end>u&&(l+=is(f,n),c.push(f))}l+=cs(e,a,r,h),r=h};for(const h of o)d(h.begin),l+=is(h,n),c.push(h);return d(t.end),{markup:l,lanes:o.reduce((h,u)=>Math.max(h,u.lane+1),0)}}function ls(e){let[t,s]=[0,e.length-1];for(;t<s;){const n=t+s>>1;e[n].getBoundingClientRect().bottom>60?s=n:t=n+1}return{piece:Math.max(0,t),top:e[t]?.getBoundingClientRect().top??0}}const rs=12;function Qs(e,t,s,n){const a=Math.max(0,t-rs),o=Math.min(e.length,t+rs);for(let r=a;r<o;++r)s(r);let c=12;const l=()=>{const r=n();Math.abs(r)>.5&&scrollBy({top:r,behavior:"instant"}),--c>0&&requestAnimationFrame(l)};l()}function vc(e,t,s,n){Qs(e,t,n,()=>{const a=[...e[t]?.querySelectorAll(s)??[]],o=(a[0]??e[t]).getBoundingClientRect(),c=(a.at(-1)??e[t]).getBoundingClientRect(),[l,r]=[o.top,c.bottom-o.top<innerHeight*.6?c.bottom:o.top+34];return(l+r)/2-innerHeight/2})}function kc(e,{piece:t,top:s},n){t===0||!e[t]||Qs(e,t,n,()=>e[t].getBoundingClientRect().top-s)}function ds(e,t,s){const{all:n}=e.text;let[a,o]=["",t];for(let c=wt(e.masked,l=>l[1]>t);c<e.masked.length&&e.masked[c][0]<s;++c)a+=n.slice(o,Math.max(o,e.masked[c][0]))+"name withheld",o=e.masked[c][1];return a+n.slice(Math.min(o,s),s)}const Mc=e=>e.replace(/<(script|style)\b[^]*?(<\/\1>|$)/gi," ").replace(/<[^>]*>/g," ").replace(/\s+/g," ").trim(),hs=({source:e,kind:t,rule:s,words:n})=>{const a=g(e[1]-e[0],"byte"),o=n===null?"":Mc(n);return i`<div class="blk cut">
    <span class="who">cut</span>
    <p>
      ${o?i`<s>${o}</s>${e[1]-e[0]>n.length&&" …"}`:i`<small>${a}; the words are not kept</small>`}
    </p>
    <ul class="cards">
      <li class="card quiet">
        <small>cut</small> <b>${O(t)}</b> <span>rule ${s.replaceAll("_"," ")} · ${a} · no fact may rest on it</span>
      </li>
    </ul>
  </div>`};function _c(e,t,s,n,a){const{query:o}=k(),c=o.get("off")??"",r=Vs.map($=>[$,e.facts.filter(m=>m.letter===$).length]).filter(([,$])=>$>0),d=r.map(([$])=>$).join(""),h=($,m)=>{const f=c.includes($)?c.replace($,""):c+$;return i`<a
      role="switch"
      aria-checked="${String(!c.includes($))}"
      class="layer l-${$}"
      data-layer="${f}"
      data-key="layer-${$}"
      href="${b({off:f||null})}"
      ><i></i>${Lt[$].name} <small>${m}</small></a
    >`},u=!!o.get("cut");return i`${r.map(([$,m])=>h($,m))}
  ${d&&i`<a class="layer" data-layer="${c?"":d}" data-key="layer-all" href="${b({off:c?null:d})}"
    >${c?"All":"None"}</a
  >`}
  ${t.cut.length>0&&i`<a role="switch" aria-checked="${String(u)}" class="layer" data-key="c" href="${b({cut:u?null:1})}"
    >${u?"Hide":"Show"} what was cut <small>${t.cut.length}</small> <kbd>c</kbd></a
  >`}
  ${o.get("hl")&&Oc(e,s,n)}
  ${a&&!Sc(e,a)&&i`<span class="muted">This text has no fact ${a.slice(0,60)}.</span>`}`}const Sc=({byId:e,answer:t},s)=>e.has(s)||/^\d{1,9}-\d{1,9}$/.test(s)||[...t.rules??[],...t.turns??[],...t.blocks].some(({id:n})=>n===s);function Oc(e,t,s){const n=(a,o)=>{const c=t[a]?.span;if(!c)return!1;const l=`${e.text.byteOf(c[0])}-${e.text.byteOf(c[1])}`;return i`<a class="layer" data-at="${l}" data-key="hl-${o}" href="${b({at:l})}">${o}</a>`};return i`<span class="found" role="status"
      >${t.length?i`<mark>${s>=0?s+1:"–"} of ${t.length}</mark>`:"not in this text"}</span
    >
    ${n(s-1,"previous")} ${n(s+1,"next")} <a class="layer" href="${b({hl:null})}">Unmark</a>`}const us=e=>{const t=e.toLowerCase();return(t.length===e.length?t:e).replace(/[^\u0000-\u007f]/g,n=>{const a=n.normalize("NFD").charAt(0).toLowerCase();return a.length===1?a:n})},Nc=e=>e.replace(/[^\p{L}\p{N}\s]/gu,"\\$&").replace(/\s+/g,"\\s+");function Ac(e,t){const s=t.split("|").flatMap(a=>{const o=us(a.trim()),c=o.replace(/\*$/,"");return c.trim()?[Nc(c)+(c===o?"(?![\\p{L}\\p{N}])":"[\\p{L}\\p{N}]*")]:[]});if(!s.length)return[];const n=new RegExp(`(?<![\\p{L}\\p{N}])(?:${s.sort((a,o)=>o.length-a.length).join("|")})`,"gu");return[...us(e).matchAll(n)].map(a=>[a.index,a.index+a[0].length])}const $e=10;let me=null;class Cc{constructor(t,s,n){this.page=t,this.model=s,this.around=n}main;elements=[];parts=new Map;near=new Set;drawnIn=[];turn=1;shown={off:"",at:null,marks:[]};found=[];known={quotes:new Map,commitments:new Map};get facts(){return this.model.facts.length}article(){const t=k().query.get("cut")?[...this.around.cut]:[];let s="";this.model.pieces.forEach((n,a)=>{for(a%$e===0&&(s+=a?'</div><div class="part">':'<div class="part">');t.length&&t[0].source[0]<=n.source[0];)s+=hs(t.shift()).text;s+=this.row(n,a)}),s||(s='<div class="part">');for(const n of t)s+=hs(n).text;return i`<article class="reader ${this.model.answer.turns?.length>0&&"turns"}">${new Ne(s+"</div>")}</article>`}row(t,s){const n=t.kind==="title"||t.kind==="heading"?' role="heading" aria-level="2"':"",a=ft(ds(this.model,t.begin,t.end)),o=t.turn?.role==="questioner"?" q":"";return`<div class="blk ${t.kind}${o}" data-piece="${s}">${this.who(t)}<p${n}>${a}</p><ul class="cards"></ul></div>`}who({turn:t,starts:s,label:n,number:a,begin:o,end:c}){if(!t){const r=`${this.model.text.byteOf(o)}-${this.model.text.byteOf(c)}`;return i`<span class="who">${a&&i`<a data-at="${r}" href="${b({at:r})}">${a}</a>`}</span>`.text}if(!s)return'<span class="who"></span>';const l=n?ds(this.model,...n):t.label||t.speaker.name;return i`<span class="who" title="${t.role}"
      >${l.replace(/[:\s]+$/,"")}${t.response&&i` <a class="ans ${t.response}" data-at="${t.answers}" href="${b({at:t.answers})}">${t.response}</a>`}</span
    >`.text}start(t){this.main=t;const s=t.querySelector(".reader");this.elements=[...s.querySelectorAll("[data-piece]")];const n=new IntersectionObserver(a=>this.seen(a),{rootMargin:"700px 0px"});return s.querySelectorAll(".part").forEach((a,o)=>{this.parts.set(a,o),n.observe(a)}),t.addEventListener("click",this.click),s.addEventListener("mouseover",this.hover),s.addEventListener("focusin",this.hover),s.addEventListener("stepfact",this.step),addEventListener("beforeprint",this.all),this.read(),this.shown.at||this.shown.marks.length?requestAnimationFrame(()=>this.land()):me?.document===this.model.answer.id&&requestAnimationFrame(()=>kc(this.elements,me,this.draw)),this.learn(),()=>{n.disconnect(),removeEventListener("beforeprint",this.all),t.removeEventListener("click",this.click),me={document:this.model.answer.id,...ls(this.elements)}}}seen(t){for(const{target:s,isIntersecting:n}of t){const a=this.parts.get(s);n?this.near.add(a):this.near.delete(a)}this.drawNear()}drawNear(){for(const t of this.near)for(let s=t*$e;s<(t+1)*$e;++s)this.draw(s)}all=()=>this.elements.forEach((t,s)=>this.draw(s));draw=t=>{const s=this.model.pieces[t];if(!s||this.drawnIn[t]===this.turn)return;this.drawnIn[t]=this.turn;const{markup:n,lanes:a}=xc(this.model,s,this.shown),[,o,c]=this.elements[t].children;if(o.innerHTML=n,o.style.lineHeight=a>4?`${18+4*a}px`:"",a>4)for(const l of o.querySelectorAll("[data-lane]"))l.style.textUnderlineOffset=`${4+4*Number(l.dataset.lane)}px`;c.innerHTML=s.cards.filter(l=>l.id===this.shown.at||Lt[l.letter].card&&!this.shown.off.includes(l.letter)).map(l=>wc(l,this.model,this.page,this.known,l.id===this.shown.at).text).join("")};read(){const{query:t}=k(),s=t.get("at");!this.found.length&&t.get("hl")&&(this.found=Ac(this.model.text.all,t.get("hl")).map(c=>({span:c,kind:"hl"})));const n=this.rangeOf(s),a=this.current(n),o=this.found.map((c,l)=>l===a?{...c,kind:"hl now"}:c);n&&a<0&&s&&!this.model.byId.has(s)&&o.push({span:n,kind:"at"}),o.sort((c,l)=>c.span[0]-l.span[0]),this.shown={off:t.get("off")??"",at:s&&this.model.byId.has(s)?s:null,marks:o},++this.turn,this.main.querySelector(".layers").innerHTML=_c(this.model,this.around,this.found,a,s).text,this.drawNear()}current(t){return this.found.length?t?this.found.findIndex(({span:s})=>s[0]===t[0]&&s[1]===t[1]):0:-1}rangeOf(t){if(!t)return null;const s=this.model.byId.get(t);if(s)return s.spans[0];const{answer:n,text:a}=this.model,o=/^(\d{1,9})-(\d{1,9})$/.exec(t),c=[...n.rules??[],...n.turns??[],...n.blocks].find(({id:r})=>r===t),l=o?[Number(o[1]),Number(o[2])]:c?.span;return l?[a.unitOf(l[0]),a.unitOf(l[1])]:null}change(t,s=!1){history[s?"replaceState":"pushState"](null,"",b(t)),this.read()}land(){const{query:t}=k(),s=this.rangeOf(t.get("at"))??this.found[0]?.span;if(!s)return;const n=this.model.pieces.findIndex(({end:o})=>o>s[0]);if(n<0)return;const a=this.shown.at?".f.on":"mark.now, mark.at";vc(this.elements,n,a,this.draw)}click=t=>{if(t.defaultPrevented||t.button||t.ctrlKey||t.metaKey||t.shiftKey||t.altKey)return;const s=t.target,n=s.closest("a");if(n?.dataset.at||n?.dataset.layer!==void 0){t.preventDefault();const{at:c,layer:l}=n.dataset;this.change(c?{at:c}:{off:l}),c?this.land():this.main.querySelector(`[data-key="${n.dataset.key}"]`)?.focus({preventScroll:!0});return}const a=s.closest(".f, .card");if(!a||n||!getSelection()?.isCollapsed)return;const o=a.dataset.fact??a.dataset.item;!o||!this.model.byId.has(o)||(this.change({at:o}),this.focusCard(o))};focusCard(t){this.main.querySelector(`.card[data-item="${CSS.escape(t)}"]`)?.focus({preventScroll:!0})}hover=t=>{const s=t.target.closest(".f, .card"),n=s?.dataset.fact??s?.dataset.item??"";for(const a of this.main.querySelectorAll(".f.over"))a.classList.remove("over");if(n)for(const a of this.main.querySelectorAll(`[data-fact="${CSS.escape(n)}"]`))a.classList.add("over")};step=t=>{const{by:s}=t.detail,n=this.model.facts.filter(({letter:c})=>!this.shown.off.includes(c)),a=n.findIndex(({id:c})=>c===this.shown.at),o=a>=0?n[a+s]:this.beside(n,s);o&&(this.change({at:o.id},!0),this.land(),this.focusCard(o.id))};beside(t,s){const{begin:n}=this.model.pieces[ls(this.elements).piece],a=t.findIndex(({spans:o})=>o[0][0]>=n);return s>0?t[a<0?t.length-1:a]:t[(a<0?t.length:a)-1]}async learn(){const{answer:t}=this.model,s={document:t.id,limit:0},n={rows:[]},[a,o]=await Promise.all([this.has("q")?x("/quotes",{...s,columns:"fact,change,utterance"}).catch(()=>n):n,this.has("c")?x("/commitments",{...s,columns:"status,id,steps"}).catch(()=>n):n]);for(const c of a.rows)this.known.quotes.set(c.fact,c);for(const c of o.rows)for(const{fact:l}of c.steps)l.document===t.id&&this.known.commitments.set(l.id,c);!this.main.isConnected||!(a.rows.length+o.rows.length)||(++this.turn,this.drawNear())}has(t){return this.model.facts.some(s=>s.letter===t)}}const fe=(e,t)=>t&&i`${e} <time>${U(t.value)}</time> <small>(${O(t.basis).toLowerCase()})</small>`,qc=e=>{if(!e)return null;const t=/^https?:\/\/([^/?#]+)/i.exec(e.value);return t?i`<a href="${e.value}" target="_blank" rel="noopener noreferrer">${t[1]}</a>`:e.value.slice(0,80)},Lc=e=>e.filter(Boolean).flatMap((t,s)=>s?[" · ",t]:[t]);function Tc(e,t){return Lc([O(e.genre).toLowerCase(),qc(e.url),e.published?fe("published",e.published):"day not known",fe("changed",e.modified),e.held?.start&&i`${fe("held",e.held.start)}${e.held.end&&i` to ${U(e.held.end.value)}`}`,t.copies>0&&v(_("lineage",t.origin),g(t.copies,"other copy","other copies"))])}const jc=(e,t)=>i`<i class="side ${e.side(t.side)}">${t.outlet?.value||(t.side?e.actor(t.side):"outlet not known")}</i
    >${t.authors.length>0&&i` · ${t.authors.map(({value:s})=>s).join(", ")}`}`,Pc=({earlier:e,later:t})=>(e||t)&&i`<nav class="seg" aria-label="Texts of the same side or outlet">
    ${e&&i`<a rel="prev" href="${b({},_("doc",e.document))}" title="${e.title}"><kbd>[</kbd> earlier</a>`}
    ${t&&i`<a rel="next" href="${b({},_("doc",t.document))}" title="${t.title}">later <kbd>]</kbd></a>`}
  </nav>`,Wc={attribution:({value:e})=>i`<b>Attribution: ${e||"set"}</b>`,embargo:({value:e})=>i`<b>Embargo until ${e?U(e):"it is released"}</b>`,not_for_attribution:()=>i`<b>Names given not for attribution: withheld</b>`,off_the_record:()=>i`<b>Off the record</b>`,on_the_record:()=>i`<b>On the record</b>`},Ec=e=>e.length>0&&i`<section class="rules" aria-label="Ground rules">
    ${e.map(t=>i`<span data-item="${t.id}"
          >${(Wc[t.kind]??(()=>O(t.kind)))(t)} ${t.condition&&i` (${t.condition})`}
          <a data-at="${t.id}" href="${b({at:t.id})}">the passage that sets this</a></span
        >`)}
  </section>`;async function Ic(e){if(!(e instanceof rt)||e.status!==404)throw e;const{embargoes:t}=await x("/desk").catch(()=>({embargoes:[]}));return i`<div class="state">
    <h1>No such text that may be seen</h1>
    <p>Nothing with this id is in the record${k().query.get("as_of")&&` as of ${U(k().query.get("as_of"))}`}.</p>
    ${t.length>0&&i`<p>
      ${g(t.length,"text")} ${t.length===1?"is":"are"} under embargo:
      ${t.map(({until:s})=>s?`until ${U(s)}`:"until released by hand").join("; ")}. Title, words, names and
      counts are absent until then.
    </p>`}
    <p><a href="${b({},"/desk")}">What came in</a></p>
  </div>`}const zc=async({path:e},t)=>{const s=_("documents",e[0]??""),n=Promise.all([x(s),x(`${s}/around`)]),[a,o]=await n.catch(()=>[null,null]);if(!a)return n.then(()=>i``,Ic);const c=new Cc(t,ic(a),o),l={documents:1,first:a.published?.value,last:a.published?.value};return{markup:i`${T(jc(t,a),a.title?.value||a.path,Tc(a,o),Pc(o))}
      ${Ec(a.rules??[])}
      <div class="layers" role="group" aria-label="Layers"></div>
      ${c.article()} ${L(t,l,i`${g(c.facts,"fact")} of its layers.`)}`,start:r=>c.start(r)}},Dc=["speaker","actor","side","issue","level","attr","outlet","genre","after","before","origin","document"],Rc=/"[^"]*"|(?<=^|\s)(-?)([a-z]+):(?:"([^"]*)"|([^\s()"]+))/g,vt=e=>[...e.matchAll(Rc)].filter(t=>t[2]&&Dc.includes(t[2])).map(([t,s,n,a,o])=>({without:s==="-",name:n,value:a??o,raw:t})),Gs=e=>e.replace(/\s+/g," ").trim(),Tt=(e,{raw:t})=>{const s=e.indexOf(t);return s<0?e:Gs(`${e.slice(0,s)} ${e.slice(s+t.length)}`)},$s=e=>vt(e).reduce(Tt,e);function Vt(e,t,s,n=!1){const a=vt(e).find(c=>c.name===t&&c.value===s),o=`${n?"-":""}${t}:${/[\s()]/.test(s)?`"${s}"`:s}`;return Gs(`${a?Tt(e,a):e} ${o}`)}const Hc=220,ms=700,pe=12;function Ys(e,t,s){return s==="none"&&(t==="side"||t==="outlet")?t==="side"?"Press and others":"outlet not known":t==="issue"?e.issue(s):t==="level"?j(s):t==="attr"?Bt[s]??s:t==="after"||t==="before"?p(s):t==="genre"?O(s):t==="side"||t==="actor"||t==="speaker"?e.actor(s):s}const Me=e=>i`<form class="ask" data-to="/search" role="search">
    <input
      name="q"
      value="${e}"
      aria-label="Search for"
      placeholder="words, “a phrase”, begin*, side: issue: speaker: after:"
      autocomplete="off"
    />
    <button class="sr">Search</button>
  </form>`,Zt=(e,t)=>v("/search",t,{q:e}),Zs=(e,t,s)=>i`<a class="chip ${s.without&&"not"}" href="${b({q:Tt(t,s)},"/search")}" aria-label="Take away ${s.raw}"
    ><small>${s.without&&"not "}${s.name}</small> ${Ys(e,s.name,s.value)} <span aria-hidden="true">×</span></a
  > `;function mt(e,t,s,n,a){const[o,c]=[s[a],s.documents],l=o.filter(({value:u})=>u!==null||a==="side"||a==="outlet").sort((u,$)=>$.documents-u.documents),r=vt(t).filter(u=>u.name===a&&!u.without),d=l.filter(({value:u})=>!r.some($=>$.value===(u??"none")));if(!d.length||l.length===1&&l[0].documents===c)return null;const h=({value:u,documents:$})=>{const m=u??"none",f=Ys(e,a,m);return i`<li>
      <a class="without" href="${b({q:Vt(t,a,m,!0)},"/search")}" aria-label="Without ${f}" title="Without"
        >−</a
      >
      <span>${Zt(Vt(t,a,m),f)}</span> <span class="num">${$}</span>
    </li>`};return i`<h2>${n}</h2>
    <ul class="plain facet">
      ${d.slice(0,pe).map(h)}
    </ul>
    ${d.length>pe&&i`<p class="muted">and ${d.length-pe} more, with fewer texts</p>`}`}function Fc(e,t){const s=new Map;for(const{value:a,documents:o}of t)a&&s.set(a.slice(0,4),(s.get(a.slice(0,4))??0)+o);if(s.size<2)return null;const n=vt(e).filter(({name:a})=>a==="after"||a==="before").reduce(Tt,e);return i`<h2>Year</h2>
    <ul class="plain facet">
      ${[...s].map(([a,o])=>i`<li>
            <span>${Zt(Vt(Vt(n,"after",a),"before",a),a)}</span> <span class="num">${o}</span>
          </li>`)}
    </ul>`}function Kc(e){const t=new dt(e.passage),s=e.hits.map(({span:u})=>[u[0]-e.span[0],u[1]-e.span[0]]).filter(u=>u[1]<=t.size),n=t.size>ms&&s.length?Math.max(0,s[0][0]-Hc):0,a=Math.min(t.size,Math.max(n+ms,s[0]?.[1]??0)),o=s.filter(u=>u[1]<=a),c=[...new Set(s.map(u=>t.slice(...u)))].filter(u=>u.length<60).slice(0,8),l=([u,$],m)=>v(_("doc",e.document),m,{at:`${u+e.span[0]}-${$+e.span[0]}`,hl:c.join("|")}),[r,d]=[n>0?"…":"",a<t.size?"…":""];if(!o.length)return l([0,t.size],i`${t.slice(n,a)}${d}`);const h=o.map((u,$)=>$?u[0]:n);return i`${r}${o.map((u,$)=>l(u,i`${t.slice(h[$],u[0])}<mark>${t.slice(...u)}</mark>${t.slice(u[1],h[$+1]??a)}`))}${d}`}function Bc(e,t){const s=t.find(o=>o.document===o.origin)??t[0],n=[...t.filter(o=>o.document===s.document),...t.filter(o=>o.document!==s.document)],a=n.filter((o,c)=>n.findIndex(l=>l.passage===o.passage)===c);return i`<section class="hit">
    <h3>${v(_("doc",s.document),P(s))}</h3>
    <small
      >${Y(e,s)}${s.copies>0&&i` · ${v(_("lineage",s.origin),`+ ${g(s.copies,"copy","copies")}`)}`}</small
    >
    ${a.map(o=>i`<p data-item="${o.document}/${o.span.join("-")}">
          ${Kc(o)}${o.document!==s.document&&i` <small>in ${P(o)}</small>`}
        </p>`)}
  </section>`}const Uc=e=>{const t=new Map;for(const s of e)t.set(s.origin,[...t.get(s.origin)??[],s]);return[...t.values()]};function _e(e){const t=e.record.sides[0],s=["agreed","attr:unnamed","level:leader",...t?[`side:${t} attr:named`]:[],'"press conference" -genre:remarks'];return i`<p>
    Try ${s.map((n,a)=>i`${a?", ":""}${Zt(n,n)}`)}. Words in “marks” stand together; a chip with - before it excludes.
  </p>`}async function Vc(e,t,s){const a=(await Promise.all(s.slice(0,6).map(async o=>{const c=Tt(t,o);return{one:o,q:c,passages:c?(await x("/search/facets",{q:c})).passages:0}}))).filter(({passages:o})=>o>0);return i`${a.length>0&&i`<ul class="plain">
      ${a.map(({one:o,q:c,passages:l})=>i`<li>${Zt(c,`Without ${o.raw}: ${g(l,"passage")}`)}</li>`)}
    </ul>`}
    <p>Text that was cut from pages is not searched.</p>
    ${_e(e)}`}async function Xc(e,t){const s=k().query.get("next"),[n,a]=await Promise.all([x("/search",{q:t,next:s}),x("/search/facets",{q:t})]),o=vt(t);return i`${T("Search",n.found?`${g(n.found,"passage")} in ${g(a.origins,"origin")}`:"No passage fits",a.documents>a.origins&&`${g(a.documents,"text")}; copies are counted, and weigh nothing.`,n.found>0&&i`<a class="btn" href="${Xt("/search/feed",{q:t})}" type="application/atom+xml">Atom feed</a>${X("/search",{q:t})}`)}
  ${Me(t)} ${o.length>0&&i`<p class="chips">${o.map(c=>Zs(e,t,c))}</p>`}
  ${n.found?i`<div class="cols flip">
        <div class="rail">
          ${mt(e,t,a,"Side","side")} ${mt(e,t,a,"Issue","issue")}
          ${mt(e,t,a,"Level of contact","level")} ${mt(e,t,a,"Attribution","attr")}
          ${mt(e,t,a,"Kind of text","genre")} ${mt(e,t,a,"Outlet","outlet")}
          ${Fc(t,a.month)}
        </div>
        <div>
          <h2 class="sr">Passages</h2>
          ${Uc(n.rows).map(c=>Bc(e,c))} ${(Ms()>0||n.next)&&yt(n,"passage")}
        </div>
      </div>`:i`<div class="state">
        <p>${g(n.seen.documents,"text")} were searched for ${$s(t)?i`<b>${$s(t)}</b>`:"that"}.</p>
        ${await Vc(e,t,o)}
      </div>`}
  ${L(e,n.seen)}`}const Jc=async(e,t)=>{const s=k().query.get("q")?.trim()??"";if(!s)return i`${T("Search","Search the record")} ${Me("")} ${_e(t)} ${L(t,t.record.seen)}`;try{return await Xc(t,s)}catch(n){if(!(n instanceof rt)||n.status!==400)throw n;return i`${T("Search","This cannot be searched for",n.detail)} ${Me(s)}
      <p class="chips">${vt(s).map(a=>Zs(t,s,a))}</p>
      ${_e(t)} ${L(t,t.record.seen)}`}},Qc=84;function Gc({window:e,lanes:t},s){const{narrow:n,width:a}=s,o=n?58:164,c=(e.last-e.first)/365,l=n?Math.max(520,Math.min(2400,c*230)):a-o-24,r=n?(a-44)/t.length:t.length>4?88:108,d=n?l+90:78+t.length*r+Qc,h=$=>n?58+$*r:86+$*r,u=Ns(e,l);return{narrow:n,width:a,height:d,begin:o,length:l,scale:$=>o+u($),lane:h,room:new Un(a,d)}}const at=({narrow:e},t,s)=>e?[s,t]:[t,s],M=e=>String(Math.round(e*10)/10),tn=(e,t,s,n,a)=>{const[[o,c],[l,r]]=[at(e,s,t),at(e,n,t)];return i`<path class="${a}" d="M${M(o)} ${M(c)}L${M(l)} ${M(r)}" />`},G=({begin:e,length:t},s)=>Math.max(e,Math.min(e+t,s)),Se=e=>({since:I(e.days.first),until:I(e.days.last)}),Yc=({days:e})=>e.first===e.last,Zc=e=>{const t=e.filter(s=>!H(s)).length;return g(e.length,"contact")+(t?`, ${t} of them not held`:"")};function ti(e){const[t]=e.contacts,{since:s,until:n}=Se(e),a=`${s}/${n}`;return e.contacts.length===1&&t?.id?{href:b({sel:t.id}),item:t.id,opens:b({},_("engagement",...t.id.split("/")))}:{href:b({since:s,until:n,sel:null,view:Yc(e)&&"table"}),item:a}}const en=e=>e?26:36;function ei(e,t,s,n){const[a,o]=at(e,t.at,s),[c]=t.contacts;if(t.form==="glyph")return Ae(c.kind,!H(c),a,o);if(t.form==="fuzzy"){const h=G(e,t.at),u=M(Math.max(8,G(e,t.to)-h));return e.narrow?i`<rect class="fuzzy" x="${M(a-6)}" y="${M(h)}" width="12" height="${u}" rx="2" />`:i`<rect class="fuzzy" x="${M(h)}" y="${o-6}" width="${u}" height="12" rx="2" />`}if(t.form==="cluster"){const h=String(t.contacts.length),u=Math.max(9,B(h)/2+4),[$,m]=at(e,(t.at+Math.min(t.to,t.at+22))/2,s);return i`<rect class="many" x="${M($-u)}" y="${M(m-9)}" width="${M(2*u)}" height="18" rx="9" /><text
        class="manyn"
        x="${M($)}"
        y="${M(m+4)}"
        text-anchor="middle"
        >${h}</text
      >`}const l=t.contacts.filter(H).length,r=en(e.narrow)/n,d=(h,u,$)=>u>0&&(e.narrow?i`<rect
          class="${$}"
          x="${M(a+h*r)}"
          y="${M(o)}"
          width="${M(Math.max(2,u*r))}"
          height="${M(t.to-t.at-1)}"
        />`:i`<rect
          class="${$}"
          x="${M(a)}"
          y="${M(o-(h+u)*r)}"
          width="${M(t.to-t.at-1)}"
          height="${M(Math.max(2,u*r))}"
        />`);return i`${d(0,l,"count")}${d(l,t.contacts.length-l,"count planned")}`}function si({narrow:e,room:t},s,n,a){const o=String(s.contacts.length),c=(s.at+s.to-1)/2,l=s.contacts.length/a*en(e);if(e||B(o)>s.to-s.at)return null;const r=n-l-4,d=B(o)/2;return t.place(c-d+2,r-9,c+d-2,r)&&i`<text class="gap" x="${M(c)}" y="${M(r)}" text-anchor="middle">${o}</text>`}function ni(e,t,s,n){const{narrow:a,room:o}=e,[c]=t.contacts;if(t.form==="cluster")return null;if(t.form==="bar")return si(e,t,s,n);const l=p(c.when,a),r=H(c)?V(c.kind)+(c.place&&!a?`, ${c.place}`:""):c.beyond?"after the end":c.status,d=t.form==="fuzzy"?(G(e,t.at)+G(e,t.to))/2:t.at;if(a){const $=s+13,m=o.place($,t.at-11,$+B(l,!0),t.at+2),f=m&&o.place($,t.at+2,$+B(r),t.at+15);return i`${m&&i`<text class="nd" x="${$}" y="${M(t.at)}">${l}</text>`}${f&&i`<text class="nk" x="${$}" y="${M(t.at+12)}">${r}</text>`}`}const h=($,m,f,w)=>{const y=B($,w)/2;return o.place(d-y,m-11,d+y,m+2)&&i`<text class="${f}" x="${M(d)}" y="${m}" text-anchor="middle">${$}</text>`},u=h(l,s-26,"nd",!0);return i`${u}${u&&h(r,s+24,"nk",!1)}`}function sn(e,t,s){const[n,a]=at(e,t.at,s),o=t.form==="bar"?t.to-t.at-1:28;return(e.narrow?[n-14,t.form==="bar"?a:a-14,44,o]:[t.form==="bar"?n:n-14,a-40,o,t.form==="bar"?46:68]).map(l=>String(M(l)))}const nn=([e,t,s,n],a)=>i`<rect class="${a}" x="${e}" y="${t}" width="${s}" height="${n}" />`,ai=(e,t,s)=>nn(sn(e,t,s),"chosen");function oi(e,t,s,n,a){const[o]=t.contacts,{href:c,item:l,opens:r}=ti(t),h=t.contacts.length===1&&t.form!=="bar"?`${st(o)}, ${p(o.when)}, ${j(o.level)}`:`${Zc(t.contacts)}, ${Se(t).since} to ${Se(t).until}, ${j(o.level)}`,u=t.contacts.some(({id:$})=>$&&$===a);return i`<a class="node ${u&&"on"}" data-item="${l}" ${r&&i`data-opens="${r}"`} href="${c}" aria-label="${h}"
    ><title>${h}</title>${nn(sn(e,t,s),"hit")}${ei(e,t,s,n)}${ni(e,t,s,n)}</a
  >`}function ci(e,t,s,n,{today:a,window:o,chosen:c}){const{narrow:l,room:r}=e,d=t.contacts.flatMap(({gap:m})=>m&&(c||m.from.first>=o.first)?m:[]).sort((m,f)=>f.most-m.most),h=t.silence,u=(m,f,w,y)=>{const[S,A]=[G(e,m),G(e,f)],q=(S+A)/2,ot=B(w,!0);if(l){const R=s+13;return A-S>34&&r.place(R,q-8,R+ot,q+6)&&i`<text class="${y}" x="${R}" y="${M(q+4)}">${w}</text>`}return A-S>ot+18&&r.place(q-ot/2,s-19,q+ot/2,s-5)&&i`<text class="${y}" x="${M(q)}" y="${s-8}" text-anchor="middle">${w}</text>`},$=[];if(h&&h.from.last<a&&e.scale(a)>e.begin){const[m,f]=[G(e,e.scale(h.from.last)),G(e,e.scale(a))];$.push(tn(e,s,m+(l?0:8),f,"silence")),$.push(u(m+8,f,`${l?K(h).replace(/ days?$/," d"):K(h)} so far`,"gap open"))}for(const[m,f]of d.entries()){if(n&&m>0)break;const w=l?K(f).replace(/ days?$/," d"):K(f);$.push(u(e.scale(f.from.last),e.scale(f.to.first),w,m?"gap":"gap longest"))}return $}function ii(e,t,s,n){return t.contacts.filter(({status:a})=>a==="suspended").map(a=>{const o=t.contacts.find(({status:f,series:w,days:y})=>(f==="resumed"||f==="held")&&w===a.series&&y.first>a.days.last),c=o?.days.first??n,[l,r]=[G(e,e.scale(a.days.first)),G(e,e.scale(c))],[d,h]=at(e,l,s-4),[u,$]=at(e,Math.max(2,r-l),8),m=`suspended, ${p(a.when)} to ${o?p(o.when):"now"}`;return i`<rect class="hatch" x="${M(d)}" y="${M(h)}" width="${M(u)}" height="${M($)}"
        ><title>${m}</title></rect
      >`})}function li({narrow:e,lane:t,width:s},{level:n,held:a,planned:o,undated:c},l,r){const d=j(n);if(e){const u=(s-44)/r,$=d.split(" ")[0],m=B($,!0)>u&&l%2===1;return i`<text class="lanename" x="${M(t(l)-8)}" y="${m?30:15}">${$}</text>`}const h=[`${a} held`,o&&`${o} planned`].filter(Boolean).join(", ");return i`<text class="lanename" x="0" y="${t(l)-3}">${d}</text
    ><text class="lanesub" x="0" y="${t(l)+14}">${h}</text>${c>0&&i`<text class="lanesub" x="0" y="${t(l)+30}">${c} without a day</text>`}`}function ri(e,t){const{narrow:s,width:n,height:a,begin:o}=e;return Cs(t.window,l=>e.scale(l)-o,s?40:46).map(({at:l,name:r})=>s?i`<path class="grid" d="M0 ${M(o+l)}H${n}" /><text class="year" x="0" y="${M(o+l+14)}"
            >${r}</text
          >`:i`<path class="grid" d="M${M(o+l)} 24V${a-26}" /><text class="year" x="${M(o+l+5)}" y="16"
            >${r}</text
          >`)}function di(e,{today:t,window:s,chosen:n},a){const o=t>s.last;if(t<s.first||o&&n)return null;const c=o?e.begin+e.length:e.scale(t),l=o?"asof beyond":"asof";if(e.narrow)return i`<path class="${l}" d="M34 ${M(c)}H${e.width}" /><text class="lanesub" x="0" y="${M(c+4)}"
        >as of</text
      >`;const r=o?`to ${p(a)}`:`as of ${p(a)}`,d=Math.min(c,e.width-B(r)/2);return i`<path class="${l}" d="M${M(c)} 40V${e.height-22}" /><text
      class="lanesub"
      x="${M(d)}"
      y="${e.height-8}"
      text-anchor="middle"
      >${r}</text
    >`}function hi(e,t,s,n,a,o){const c=e.lane(n),l=Math.max(1,...a.map(({contacts:$})=>$.length)),r=a.some(({form:$})=>$==="bar"),d=({contacts:$})=>$.some(({id:m})=>m&&m===o),h=[...a.filter(d),...a.filter($=>!d($)).reverse()],u=new Map(h.map($=>[$,oi(e,$,c,l,o)]));return i`${tn(e,c,e.begin,e.begin+e.length,"lane")} ${li(e,s,n,t.lanes.length)}
  ${ii(e,s,c,t.today)} ${ci(e,s,c,r,t)}
  ${a.filter(d).map($=>ai(e,$,c))} ${a.map($=>u.get($))}`}function ui(e,t,s,n,a){const o=e.lanes.map(l=>Bn(l.contacts,t.scale,t.length));o.forEach((l,r)=>{for(const{at:d,to:h,form:u}of l){const $=u==="glyph"?d:G(t,Math.max(d,h)),[[m,f],[w,y]]=[at(t,d-8,t.lane(r)-8),at(t,$+8,t.lane(r)+8)];t.room.take(m,f,w,y)}});const c=e.lanes.map((l,r)=>hi(t,e,l,r,o[r],s));return i`<svg
    class="timeline"
    width="${t.width}"
    height="${M(t.height)}"
    role="group"
    aria-label="Contacts by level and date"
  >
    <defs>
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path class="hatchline" d="M0 0V6" />
      </pattern>
    </defs>
    ${ri(t,e)} ${a} ${c} ${di(t,e,n)}
  </svg>`}async function $i(e,t){const s=await x(`/engagements/${t}`).catch(o=>o);if(s instanceof Error)return i`<h2>${s.status===404?"No such contact in what may be seen":s.title}</h2>`;const a=[...new Set(s.issues.map(({issue:o})=>o))].map(o=>D(`issue/${o}/${s.id}`,e.issue(o)));return i`<h2>${v(_("engagement",...s.id.split("/")),`${st(s)}, ${p(s.when.value)}`)}</h2>
    <p>
      ${j(s.level)}. ${J(e,s.parties)}. ${D(`engagement/${s.id}`,g(s.documents.length,"text"))}.
    </p>
    <p>${a.length?i`On: ${Jt(a,", ")}`:"Of no issue is said that it was raised."}</p>`}const mi=600,fi=async({seen:e})=>(await x("/documents",{...xt(),columns:e.documents>mi?"date,side":"date,side,document,title,path",limit:0})).rows,ge=3;function pi(e,t,s,n,a){const o=d=>Math.round(n.scale(N(d.date).first)/ge)*ge;if(s.every(({document:d})=>d))return s.map(d=>{const h=`${d.title||d.path}, ${p(d.date)}`;return i`<a href="${b({},_("doc",d.document))}" tabindex="-1" aria-label="${h}"
        ><title>${h}</title><rect class="rug ${t}" x="${o(d)-1}" y="${a-7}" width="3" height="12"
      /></a>`});const c=new Map;for(const d of s)c.set(o(d),(c.get(o(d))??0)+1);const l=Math.max(...c.values()),r=[...c].map(([d,h])=>{const u=Math.max(2,Math.round(h/l*13));return`M${d} ${a+5}v${-u}h${ge-.5}v${u}z`});return[i`<path class="rug ${t}" d="${r.join("")}"><title>${g(s.length,"text")}: ${e.sideName(t)}</title></path>`]}function gi(e,t,s,n){if(s.narrow)return null;const a=n.filter(({date:l})=>{const r=N(l);return r&&r.last>=t.window.first&&r.first<=t.window.last}),o=l=>a.some(r=>e.side(r.side)===l);return["A","M","P"].filter(l=>l==="P"||z().length>(l==="A"?0:1)||o(l)).map((l,r)=>{const d=s.height-74+r*18,h=a.filter($=>e.side($.side)===l),u=`${e.sideName(l)}${l==="P"?" and others":""}: ${h.length||"no"} text${h.length===1?"":"s"}`;return i`<text class="lanesub" x="0" y="${d+4}">${u}</text>
      <path class="grid" d="M${s.begin} ${d+6}H${s.width}" />${h.length>0&&pi(e,l,h,s,d)}`})}const bi=e=>_("engagement",...e.split("/")),wi={call:"speak",meeting:"meet",summit:"meet",visit:"meet",talks:"meet"},yi=400,an=["actor","kind","level","series","status"],xi=["call","meeting","summit","visit","talks"];function vi({lanes:e,empty:t,contacts:s,today:n},a,o){const{ended:c}=o,l=[...e,...t],r=l.find(({level:A})=>A==="leader"),d=r??(l.length===1?l[0]:void 0),h=z().length===2,u=s.findLast(A=>A.level==="leader"&&Te(A,n)),$=a.find(({planned_for:A})=>{const q=N(A)?.first??0;return q>=n&&q<n+yi});if(!s.length)return Object.keys(W(...an)).length?"No contact fits these filters":"No contacts in the record";if(!d?.silence)return`No contact ${d===r?"between leaders ":""}whose day is known`;const m=c?"on the last day of the record":"today",f=d.silence.most===0?m:`${K(d.silence)} ${c?"before the record ends":"ago"}`,{series:w}=W("series");if(!r)return`${w?o.channel(w):j(d.level)}: the last contact was ${f}`;const y=h&&(!u||xi.includes(u.kind))?`The leaders last spoke ${f}`:`The last contact of leaders was ${f}`;if(!$)return y;const S=h?`they plan${c?"ned":""} to ${wi[$.kind]??"be in contact"}`:`the next ${c?"was":"is"} planned`;return`${y}; ${S} ${$.planned_for.length===10?"on":"in"} ${p($.planned_for)}`}function ki({lanes:e,empty:t,contacts:s,seen:n,today:a,outside:o}){const c=s.filter(({status:m,beyond:f})=>m==="held"&&!f),l=s.filter(({beyond:m})=>m).length,r=c.flatMap(m=>m.days&&m.days.last<=a?m:[]),d=r.reduce((m,f)=>!m||f.days.first<m.days.first?f:m,null),h=r.reduce((m,f)=>!m||f.days.last>m.days.last?f:m,null),u=s.filter(m=>!m.days).length,$=n.last&&I(a-31)>n.last;return i`${g(c.length,"contact")} held on
  ${g(e.length+t.length,"level")}${d&&i`, ${p(d.when)} to ${p(h.when)}`}. The number on a line is the
  silence between two contacts.
  ${u>0&&i`${g(u,"contact")} without a day ${u===1?"is":"are"} in the table only.`}
  ${o>0&&i`${g(o,"contact")} far from the texts’ years ${o===1?"is":"are"} in the table only.`}
  ${l>0&&i`${g(l,"contact")} that a text puts after the end of the record ${l===1?"is":"are"} not counted. `}
  ${$&&i`The last text of the record is of ${p(n.last)}: what came after it the record cannot tell. `}
  ${v("/outlook","What is planned")},
  ${v("/cadence","gaps and silences",{since:k().query.get("since"),until:k().query.get("until")})}`}function Mi(e){const t=W(...an),s={level:j,series:o=>e.channel(o),kind:V,actor:o=>e.actor(o)},n=Object.entries(t).map(([o,c])=>(s[o]??O)(c)),a=Object.fromEntries(Object.keys(t).map(o=>[o,null]));return n.length>0&&i`Only ${n.join(", ")} (<a href="${b(a)}">all contacts</a>).`}function _i({years:e,window:t,chosen:s}){const{since:n="",until:a=""}=xt(),o=h=>b({...h,sel:null,next:null}),c=n===a?n:"",l=s&&!e.includes(c),r=t.last-t.first+1,d=h=>/^\d{4}$/.test(c)?o({since:String(Number(c)+h),until:String(Number(c)+h)}):o({since:I(t.first+h*r),until:I(t.last+h*r)});return i`<nav class="seg" aria-label="Years">
    ${s&&i`<a rel="prev" aria-label="Earlier" href="${d(-1)}"><kbd>[</kbd> earlier</a>`}
    <a href="${o({since:null,until:null})}" ${!s&&i`aria-current="true"`}>All years</a>
    ${e.map(h=>i`<a href="${o({since:h,until:h})}" ${h===c&&i`aria-current="true"`}>${h}</a>`)}
    ${l&&i`<a aria-current="true" href="${b({})}">${c?p(c):`${p(n)||"…"} to ${a?p(a):"now"}`}</a>`}
    ${s&&i`<a rel="next" aria-label="Later" href="${d(1)}">later <kbd>]</kbd></a>`}
  </nav>`}const Si=({lanes:e})=>i`<figcaption class="legend">
    <span>${ct("call")} call</span><span>${ct("meeting")} meeting, visit, summit</span><span>${ct("talks")} talks and others</span>
    <span>${ct("meeting",!0)} planned, or not held</span>
    <span
      ><svg class="mini" width="26" height="18" aria-hidden="true"><rect class="fuzzy" x="1" y="4" width="24" height="10" rx="2" /></svg>
      day not known</span
    >
    ${e.some(({contacts:t})=>t.some(({status:s})=>s==="suspended"))&&i`<span
      ><svg class="mini" width="26" height="18" aria-hidden="true"><rect class="hatch" x="0" y="5" width="26" height="8" /></svg>
      suspended</span
    >`}
    <span
      ><svg class="mini" width="22" height="18" aria-hidden="true">
        <rect class="many" x="1" y="1" width="20" height="16" rx="8" />
        <text class="manyn" x="11" y="13" text-anchor="middle">3</text>
      </svg>
      so many, too near to draw</span
    >
  </figcaption>`,Oi=({empty:e})=>e.length>0&&i`<p class="muted">
    Not in the picture:
    ${e.map(({level:t,held:s,undated:n})=>`${j(t)} (${s} held, ${n} without a day)`).join(", ")}.
  </p>`,Ni=300;async function Ai(e,t){let{contacts:s}=t,n;if(!t.single){const o={...Le(),...xt(),limit:Ni,next:k().query.get("next")},c=await x("/timeline",o),l=Number.parseInt(o.next??"0",10);s=c.rows.map((r,d)=>({...s[l+d],...r,gap:s[l+d]?.gap??null})),n=c.next}const a=o=>i`<tr data-item="${o.id}">
      <td>${v(bi(o.id),p(o.when))}</td>
      <td>${j(o.level)}</td>
      <td>${ct(o.kind,!H(o))} ${st(o)}</td>
      <td>${J(e,o.parties)}</td>
      <td class="num">${o.gap?K(o.gap).replace(/ days?$/,""):"–"}</td>
      <td class="num">${D(`engagement/${o.id}`,o.documents)}</td>
    </tr>`;return i`<div class="scroll">
      <table class="contacts">
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Level</th>
            <th scope="col">Kind</th>
            <th scope="col">Parties</th>
            <th scope="col" class="num">Days since last, same level</th>
            <th scope="col" class="num">Texts</th>
          </tr>
        </thead>
        <tbody>
          ${s.map(a)}
        </tbody>
      </table>
    </div>
    ${n&&i`<p class="rowsnext">
      <a class="btn" rel="next" href="${b({next:n})}">Next contacts <kbd>]</kbd></a>
    </p>`}`}const Ci=async({query:e},t)=>{const s=innerWidth<700,n=e.get("view")==="table",a={party:z(),level:"leader",became:t.ended?"record_ends":"to_come",columns:"planned_for,kind,id"},[o,c,l]=await Promise.all([zn(t),x("/outlook",a),s||n?[]:fi(t.record)]),r=i`${_i(o)} ${it(n)} ${X("/timeline",{...Le(),...xt()})} ${pn()}`,d=T("Timeline",vi(o,c.rows,t),i`${Mi(t)} ${ki(o)}`,r);if(!o.contacts.length)return i`${d}${et("No contacts",i`${v("/timeline","All contacts of the record",{party:null})}`)}
    ${L(t,o.seen)}`;if(n)return i`${d} ${await Ai(t,o)} ${L(t,o.seen)}`;const h=o.contacts.filter(y=>y.id&&y.level==="leader"&&Te(y,o.today)),u=e.get("sel")??h.at(-1)?.id??null,$=document.documentElement.clientWidth,m=s?Math.max(280,$-32):Math.min(1360,$-64),f=Gc(o,{width:m,narrow:s}),w=ui(o,f,u,t.record.as_of,gi(t,o,f,l));return{markup:i`${d}
      <figure>${w} ${Si(o)}</figure>
      ${Oi(o)}
      <section class="peek" aria-live="polite">
        ${!u&&i`<p class="muted">Choose a bar or a year to see single contacts.</p>`}
      </section>
      ${L(t,o.seen)}`,start:y=>{const S=y.querySelector(".peek");u&&S&&$i(t,u).then(A=>S.innerHTML=A.text)}}};function qi(e){const t=new Map;for(const{change:n}of e)t.set(n,(t.get(n)??0)+1);return["misattributed","altered","spliced","trimmed","verbatim"].flatMap(n=>t.has(n)?[`${t.get(n)} ${n}`]:[]).join(", ")}function Li(e,t,s,n){const{document:a,id:o}=s.quote;return i`<tr data-item="${a}/${o}">
    <td class="words">
      ${F(a,s.passage.span,s.passage.words)}
      ${s.changes.length>0&&i`<p class="drift"><small>against its source:</small> ${Qa(t.passage,s)}</p>`}
    </td>
    <td>${Ut(s===t?"source":s.change)}</td>
    <td>${n&&i`${v(_("doc",a),P(n))}<small>${Y(e,n)}</small>`}</td>
  </tr>`}const Ti=async({path:e},t)=>{const s=await x(`/utterances/${e.join("/")}`),[n,...a]=s.quotes,o=new Map(s.documents.map(h=>[h.document,h])),c=s.actor?t.actor(s.actor):s.name||"speaker not said",l=a.filter(({change:h})=>h==="altered"||h==="misattributed").length,r=s.documents.flatMap(({date:h})=>h??[]).sort(),d=l?`${l} of ${g(a.length,"quote")} ${l===1?"alters":"alter"} these words`:`${g(a.length,"quote")} ${a.length===1?"keeps":"keep"} to these words`;return i`${T(i`Saying · ${c}`,d,i`${qi(a)}. ${D(`utterance/${s.id}`,g(s.quotes.length,"passage"))} in
      ${g(s.documents.length,"text")}.`)}
    <section class="quote">
      <h2>The source</h2>
      <blockquote>${F(n.quote.document,n.passage.span,`“${n.passage.words}”`)}</blockquote>
      <p>${c} ${o.get(n.quote.document)&&i`<small>${Y(t,o.get(n.quote.document))}</small>`}</p>
    </section>
    <h2>What the texts made of it</h2>
    <div class="scroll">
      <table class="ledger">
        <thead>
          <tr>
            <th scope="col">Words</th>
            <th scope="col">Against source</th>
            <th scope="col">Text</th>
          </tr>
        </thead>
        <tbody>
          ${s.quotes.map(h=>Li(t,n,h,o.get(h.quote.document)))}
        </tbody>
      </table>
    </div>
    ${L(t,{documents:s.documents.length,first:r[0],last:r.at(-1)})}`},ji={cadence:Zn,claim:$a,claims:ba,commitments:Oa,compare:Da,desk:Ja,doc:zc,engagement:ho,lineage:ko,matrix:Fo,outlook:Jo,quotes:ec,search:Jc,timeline:Ci,utterance:Ti},te=e=>document.querySelector(e),Q=te("#main"),_t=te("#drawer");let Ot=0,fs="",ps=null,Oe=null,gs;const Pi=i`<div class="state" aria-busy="true">
  <p>Reading the record</p>
  <div class="wait"></div>
</div>`,on=e=>{const t=e instanceof rt?e:new rt(0,"page","This view could not be drawn",String(e));return i`<div class="state err" role="alert">
    <h1>${t.title}</h1>
    <p>${t.detail}</p>
    <p><code>${t.code}</code> · <a href="${b({})}">Try again</a> · <a href="${b({},"/timeline")}">Timeline</a></p>
  </div>`},Wi=async()=>i`<div class="state">
    <h1>No such page</h1>
    <p><a href="${b({},"/timeline")}">Timeline</a></p>
  </div>`;async function Ei(e){const t=k(),n=await(ji[t.path[0]]??Wi)({...t,path:t.path.slice(1)},e);return"markup"in n?n:{markup:n}}async function Ii(e){const t=k().query.get("ev"),[s,n]=[ps,Ot];if(ps=t,document.body.classList.toggle("with-drawer",!!t),t&&t!==s){const a=await xn(e,t).catch(on);if(n!==Ot)return;_t.innerHTML=a.text,_t.hidden=!1,_t.focus({preventScroll:!0})}else t||(_t.hidden=!0,s&&Oe&&Q.querySelector(`a[href="${CSS.escape(Oe)}"]`)?.focus({preventScroll:!0}))}function zi(e,t){const s=Q.querySelector("h1")?.textContent??"";document.title=s?`${s} – Readout`:"Readout",e?t&&!k().query.get("ev")&&vs(Q.querySelector(`[data-item="${CSS.escape(t)}"], [data-key="${CSS.escape(t)}"]`)):(te("#live").textContent=s,scrollTo(0,0),k().query.get("ev")||Q.focus({preventScroll:!0}))}async function ee(){const e=++Ot;Q.setAttribute("aria-busy","true");const t=location.pathname===fs,s=document.activeElement,n=s?.dataset.item??s?.dataset.key,a=setTimeout(()=>e===Ot&&(Q.innerHTML=Pi.text),300);let o=null,c;try{o=await ks(),c=await Ei(o)}catch(l){c={markup:on(l)}}clearTimeout(a),e===Ot&&(Q.removeAttribute("aria-busy"),gs?.(),te("#top").innerHTML=Mn(o).text,document.querySelector("#top [aria-current]")?.scrollIntoView({block:"nearest",inline:"center"}),Q.className=`v-${k().path[0]}`,Q.innerHTML=c.markup.text,gs=c.start?.(Q),fs=location.pathname,zi(t,n),o&&await Ii(o))}function se(e){history.pushState(null,"",e),ee()}addEventListener("click",e=>{const t=e.target.closest?.("a[href]");if(!t||e.defaultPrevented||e.button||e.ctrlKey||e.metaKey||e.shiftKey||e.altKey)return;const s=t.getAttribute("href");s!=="#main"&&(t.hasAttribute("download")||t.hasAttribute("target")||!s.startsWith("/")||s.startsWith("/api/")||(e.preventDefault(),t.matches(".ev, .cell")&&(Oe=s),se(s)))});addEventListener("change",e=>{const t=e.target;t.dataset.param&&se(b({[t.dataset.param]:t.value.includes("|")?t.value.split("|"):t.value,next:null}))});addEventListener("submit",e=>{e.preventDefault();const t=e.target,s=Object.fromEntries([...new FormData(t)].map(([n,a])=>[n,String(a)]));se(b(s,t.dataset.to??location.pathname))});addEventListener("popstate",()=>void ee());let bs=innerWidth;addEventListener("resize",()=>{innerWidth!==bs&&ee(),bs=innerWidth});async function Di(){if(location.pathname==="/"){const e=(await ks().catch(()=>null))?.record.pairs[0]?.parties??[];history.replaceState(null,"",b({party:e},"/timeline"))}await ee()}ys();Cn({main:Q,drawer:_t,help:document.querySelector("#help"),go:se});Di();
